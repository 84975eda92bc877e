// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "layout.h"

#include <array>
#include <map>

namespace demogenerator {

namespace {

using Place = ProjectBuilder::Place;
using plant::AssetIndex;

constexpr float HeaderZ = 3.503f;    ///< axis of the supply pipes, on the lower beams of the racks
constexpr float CollectorZ = 0.545f; ///< axis of the return collector
constexpr float ReturnZ = 4.7f;      ///< axis of the return header, on the upper beams
constexpr float PumpHeaderY = -6.5f, FilterOutY = -8.562f, ExchangerY = -12.3f, CollectorY = -10.06f, RackY = 5.2f,
                TowerY = 11.0f;
constexpr std::array PumpX = {-4.5f, -1.5f, 1.5f, 4.5f};
constexpr std::array WideX = {-9.0f, -3.0f, 3.0f, 9.0f}; ///< towers and exchangers
constexpr std::array FilterX = {8.0f, 12.0f, 16.0f};

const QVector3D Upright{0, -90, 0};  ///< a pipe along X stands up
const QVector3D Northward{0, 0, 90}; ///< a pipe along X runs north
const QVector3D BranchesDown{90, 0, 0};

QString tag(const char *prefix, int n)
{
    return QLatin1String(prefix) + QString::number(n);
}
QString file(const char *name)
{
    return QLatin1String(name);
}

/// Nameless pieces are numbered within the plant, so that their ids never change while the layout stays.
class Layout
{
public:
    explicit Layout(ProjectBuilder &builder)
        : b(builder)
    {
    }

    void build();

private:
    AssetIndex area(const char *id, const char *name)
    {
        return b.asset(QLatin1String(id), QLatin1String(name), QStringLiteral("area"), m_site);
    }
    AssetIndex piecesOf(AssetIndex area); ///< the group that keeps nameless pieces out of the operator's way
    AssetIndex piece(AssetIndex parent, const char *model, QVector3D at, QVector3D rotation = {});
    /// A part of its parent's model as an asset of its own, to be bound.
    AssetIndex part(const QString &id, const QString &name, AssetIndex parent, const char *node);
    AssetIndex equipment(const QString &id, const QString &name, const char *type, AssetIndex parent, const char *model,
                         QVector3D at, QVector3D rotation = {});

    void ground();
    void pump(AssetIndex area, int n);
    void filter(AssetIndex area, int n);
    void exchanger(AssetIndex area, int n);
    void tower(AssetIndex area, int n);
    void basin(AssetIndex area);
    void supplyPipes(AssetIndex area);
    void returnPipes(AssetIndex area);
    void utilities(AssetIndex area);

    ProjectBuilder &b;
    AssetIndex m_site = plant::NoAsset;
    int m_pieces = 0;
    std::map<AssetIndex, AssetIndex> m_groups;
};

AssetIndex Layout::piecesOf(AssetIndex area)
{
    const auto known = m_groups.find(area);
    if (known != m_groups.end())
        return known->second;
    const QString id = b.plant.assets[size_t(area)].id + QStringLiteral("-PIPES");
    return m_groups[area] = b.asset(id, QStringLiteral("Pipes and structures"), QStringLiteral("group"), area);
}

AssetIndex Layout::piece(AssetIndex parent, const char *model, QVector3D at, QVector3D rotation)
{
    const QString name =
        QString(QLatin1String(model)).section(QLatin1Char('.'), 0, 0).replace(QLatin1Char('-'), QLatin1Char(' '));
    return b.asset(QStringLiteral("L-%1").arg(++m_pieces, 3, 10, QLatin1Char('0')), name, QStringLiteral("piping"),
                   piecesOf(parent), {file(model), {}, at, rotation});
}

AssetIndex Layout::equipment(const QString &id, const QString &name, const char *type, AssetIndex parent,
                             const char *model, QVector3D at, QVector3D rotation)
{
    return b.asset(id, name, QLatin1String(type), parent, {file(model), {}, at, rotation});
}

AssetIndex Layout::part(const QString &id, const QString &name, AssetIndex parent, const char *node)
{
    const QString model = b.plant.assets[size_t(parent)].model.file.section(QLatin1Char('/'), 1);
    return b.asset(id, name, QStringLiteral("part"), parent, {model, QLatin1Char('/') + QLatin1String(node), {}, {}});
}

void Layout::ground()
{
    const AssetIndex site = area("AREA-0", "Site and structures");
    equipment(QStringLiteral("SLAB"), QStringLiteral("Floor slab"), "structure", site, "floor-slab.glb",
              {0, -1.2f, -0.01f});
    for (const float x : {-6.0f, 6.0f}) {
        piece(site, "pipe-rack.glb", {x, RackY, 0});
        piece(site, "pipe-rack.glb", {x, ExchangerY, 0});
    }
    piece(site, "pipe-rack.glb", {12, (PumpHeaderY + FilterOutY) / 2, 0});
}

void Layout::pump(AssetIndex area, int n)
{
    const float x = PumpX[size_t(n - 1)];
    const AssetIndex pump = equipment(tag("P-10", n), tag("P-10", n) + QStringLiteral(" pump"), "pump", area,
                                      "centrifugal-pump.step", {x, -7.18f, 0}, {0, 0, -90});
    part(tag("M-10", n), tag("M-10", n) + QStringLiteral(" motor"), pump, "Motor");
    equipment(tag("XV-11", n), tag("XV-11", n) + QStringLiteral(" suction"), "valve", area, "gate-valve-dn250.glb",
              {x, -3.865f, 0.75f}, Northward);
    piece(area, "pipe-dn250-2m.step", {x, -6.03f, 0.75f}, Northward);
    piece(area, "check-valve-dn200.glb", {x, PumpHeaderY, 1.45f}, Upright);
    equipment(tag("XV-12", n), tag("XV-12", n) + QStringLiteral(" discharge"), "valve", area,
              "butterfly-valve-dn200.step", {x, PumpHeaderY, 1.73f}, Upright);
    piece(area, "pipe-dn200-1m.step", {x, PumpHeaderY, 1.8f}, Upright);
    piece(area, "pipe-dn200-1m.step", {x, PumpHeaderY, 2.05f}, Upright);
}

void Layout::filter(AssetIndex area, int n)
{
    const float x = FilterX[size_t(n - 1)], y = (PumpHeaderY + FilterOutY) / 2;
    equipment(tag("F-20", n), tag("F-20", n) + QStringLiteral(" filter"), "filter", area, "basket-filter.step",
              {x, y, 0.25f}, {0, 0, -90});
    piece(area, "elbow-dn250.glb", {x, PumpHeaderY, 1.0f}, {0, 0, 90});
    piece(area, "elbow-dn250.glb", {x, FilterOutY, 1.0f}, {0, 0, -90});
    piece(area, "pipe-dn250-2m.step", {x, PumpHeaderY, 1.381f}, Upright);
    piece(area, "pipe-dn250-2m.step", {x, FilterOutY, 1.381f}, Upright);
}

void Layout::exchanger(AssetIndex area, int n)
{
    const float x = WideX[size_t(n - 1)];
    const QString valve = tag("TV-30", n);
    equipment(tag("HX-30", n), tag("HX-30", n) + QStringLiteral(" exchanger"), "heat exchanger", area,
              "shell-and-tube-exchanger.glb", {x + 1.75f, ExchangerY, 0.5f});
    for (const float z : {0.0f, 0.25f})
        b.asset(QStringLiteral("PL-%1").arg(++m_pieces, 3, 10, QLatin1Char('0')), QStringLiteral("plinth"),
                QStringLiteral("structure"), piecesOf(area),
                {file("centrifugal-pump.step"), QStringLiteral("/Foundation"), {x + 1.75f, ExchangerY, z}, {}});
    piece(area, "pipe-dn200-1m.step", {x, ExchangerY, 2.05f}, Upright);
    piece(area, "elbow-dn200.step", {x, ExchangerY, CollectorZ}, {0, 0, -90});
    const AssetIndex control = equipment(valve, valve + QStringLiteral(" valve"), "control valve", area,
                                         "control-valve-dn150.step", {x, -11.755f, CollectorZ}, Northward);
    part(valve + QStringLiteral("-STEM"), valve + QStringLiteral(" stem"), control, "Stem");
    piece(area, "pipe-dn200-1m.step", {x, -11.515f, CollectorZ}, Northward);
    equipment(tag("E-30", n), tag("E-30", n) + QStringLiteral(" consumer"), "consumer", area, "consumer-block.glb",
              {x + 1.75f, -14.6f, 0});
}

void Layout::tower(AssetIndex area, int n)
{
    const float x = WideX[size_t(n - 1)];
    const QString id = tag("CT-40", n);
    const AssetIndex tower = equipment(id, id + QStringLiteral(" tower cell"), "cooling tower", area,
                                       "cooling-tower.step", {x, TowerY, 0.2f});
    part(id + QStringLiteral("-FAN"), id + QStringLiteral(" fan"), tower, "Fan");
    equipment(tag("XV-41", n), tag("XV-41", n) + QStringLiteral(" inlet"), "valve", area, "butterfly-valve-dn200.step",
              {x, 5.75f, ReturnZ}, Northward);
    piece(area, "pipe-dn200-1m.step", {x, 5.85f, ReturnZ}, Northward);
    piece(area, "pipe-dn200-1m.step", {x, 6.95f, ReturnZ}, Northward);
}

void Layout::basin(AssetIndex area)
{
    const AssetIndex basin = equipment(QStringLiteral("B-100"), QStringLiteral("B-100 basin"), "basin", area,
                                       "cold-water-basin.step", {0, 0, 0});
    part(QStringLiteral("B-100-WATER"), QStringLiteral("Water"), basin, "Level");
    equipment(QStringLiteral("LV-100"), QStringLiteral("LV-100 make-up"), "control valve", area,
              "control-valve-dn150.step", {-5.5f, 3.95f, 2.4f}, Northward);
    equipment(QStringLiteral("BV-100"), QStringLiteral("BV-100 blow-down"), "control valve", area,
              "control-valve-dn150.step", {5.5f, 3.95f, 2.4f}, Northward);
}

void Layout::supplyPipes(AssetIndex area)
{
    equipment(QStringLiteral("H-150"), QStringLiteral("H-150 supply"), "pipe", area, "supply-header-dn400.step",
              {0, PumpHeaderY, HeaderZ}, BranchesDown);
    for (const float x : {6.0f, 12.0f}) {
        piece(area, "pipe-dn400-6m.glb", {x, PumpHeaderY, HeaderZ});
        piece(area, "pipe-dn400-6m.glb", {x, FilterOutY, HeaderZ});
    }
    for (const float x : {7.0f, 10.0f}) {
        piece(area, "pipe-dn250-2m.step", {x, -10.43f, HeaderZ}, Northward);
        piece(area, "pipe-dn250-2m.step", {x, -12.43f, HeaderZ}, Northward);
    }
    equipment(QStringLiteral("H-250"), QStringLiteral("H-250 feed"), "pipe", area, "return-header-dn400.glb",
              {0, ExchangerY, HeaderZ}, BranchesDown);
    for (int n = 1; n <= 4; ++n)
        equipment(tag("PI-10", n), tag("PI-10", n) + QStringLiteral(" gauge"), "instrument", area, "pressure-gauge.glb",
                  {PumpX[size_t(n - 1)] + 0.8f, PumpHeaderY, HeaderZ + 0.2f});
    equipment(QStringLiteral("TI-150"), QStringLiteral("TI-150 gauge"), "instrument", area, "thermowell.glb",
              {-5.2f, PumpHeaderY, HeaderZ + 0.2f});
}

void Layout::returnPipes(AssetIndex area)
{
    equipment(QStringLiteral("H-350"), QStringLiteral("H-350 return"), "pipe", area, "return-header-dn400.glb",
              {0, CollectorY, CollectorZ});
    piece(area, "elbow-dn400.glb", {-12.61f, CollectorY, CollectorZ}, {180, 0, 180}); // into the ground
    piece(area, "pipe-dn400-6m.glb", {-12.61f, RackY, -1.91f}, Upright);              // and out of it
    piece(area, "elbow-dn400.glb", {-12.61f, RackY, ReturnZ}, {180, 0, 180});
    equipment(QStringLiteral("H-360"), QStringLiteral("H-360 tower inlet"), "pipe", area, "return-header-dn400.glb",
              {0, RackY, ReturnZ}, {0, 0, 180});
    equipment(QStringLiteral("TI-350"), QStringLiteral("TI-350 gauge"), "instrument", area, "thermowell.glb",
              {-11.0f, CollectorY, CollectorZ + 0.2f});
}

void Layout::utilities(AssetIndex area)
{
    equipment(QStringLiteral("V-160"), QStringLiteral("V-160 vessel"), "vessel", area, "expansion-vessel.glb",
              {-8.5f, -7, 0});
    equipment(QStringLiteral("T-170"), QStringLiteral("T-170 fire water"), "tank", area, "buffer-tank.glb",
              {-19, -5, 0});
    equipment(QStringLiteral("DS-500"), QStringLiteral("DS-500 dosing"), "skid", area, "dosing-skid.step",
              {-11, -2, 0});
    equipment(QStringLiteral("MCC-600"), QStringLiteral("MCC-600 cabinet"), "cabinet", area, "control-cabinet.step",
              {14, -1, 0});
    equipment(QStringLiteral("WS-900"), QStringLiteral("WS-900 weather"), "instrument", area, "weather-station.glb",
              {18, 9, 0});
}

void Layout::build()
{
    m_site = b.asset(QStringLiteral("CW"), QStringLiteral("Cooling water"), QStringLiteral("site"), plant::NoAsset);
    const AssetIndex pumps = area("AREA-1", "Pumps");
    for (int n = 1; n <= 4; ++n)
        pump(pumps, n);
    const AssetIndex filters = area("AREA-2", "Filters");
    for (int n = 1; n <= 3; ++n)
        filter(filters, n);
    const AssetIndex exchangers = area("AREA-3", "Heat exchangers");
    for (int n = 1; n <= 4; ++n)
        exchanger(exchangers, n);
    const AssetIndex towers = area("AREA-4", "Cooling towers");
    for (int n = 1; n <= 4; ++n)
        tower(towers, n);
    basin(area("AREA-5", "Basin"));
    const AssetIndex pipes = area("AREA-6", "Pipes");
    supplyPipes(pipes);
    returnPipes(pipes);
    utilities(area("AREA-7", "Utilities"));
    ground();
}

} // namespace

void layOut(ProjectBuilder &builder)
{
    Layout(builder).build();
}

} // namespace demogenerator
