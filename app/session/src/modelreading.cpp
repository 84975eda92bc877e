// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/modelreading.h>

#include <twinscope/core/units.h>

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace twinscope::session {

namespace {

using geometry::Attachment;

double metresOf(const QString &unit)
{
    const auto parsed = core::Unit::parse(unit);
    return parsed ? parsed->convert(1, *core::Unit::parse(QStringLiteral("m"))).value_or(0) : 0;
}

/// What the parts look like now, for the next export of the file. What was known of lost ones stays.
void remember(const ModelOrder &order, const ReadModel &read, const geometry::ShapeMemory &memory,
              QHash<QString, geometry::PartShape> known)
{
    const auto shapes = geometry::partShapes(*read.loaded.model);
    for (const Attachment &one : read.attachments) {
        if (one.found != Attachment::Found::Nowhere)
            known.insert(one.wanted, shapes[size_t(read.loaded.model->findNode(one.path))]);
    }
    memory.remember(order.path, known);
}

/// JSON pointers of all assets, as far as no faulty entry stands between them.
QStringList pointersOf(const plant::Plant &plant)
{
    QStringList pointers;
    std::vector<int> children(plant.assets.size() + 1, 0);
    for (const plant::Asset &asset : plant.assets) {
        const int index = children[size_t(asset.parent + 1)]++;
        const QString above =
            asset.parent < 0 ? QStringLiteral("/assets/") : pointers[asset.parent] + QStringLiteral("/children/");
        pointers.append(above + QString::number(index));
    }
    return pointers;
}

/// Collects the problems of one model file.
class ModelProblems
{
public:
    ModelProblems(const plant::Plant &plant, std::vector<plant::Problem> &problems)
        : m_plant(plant)
        , m_pointers(pointersOf(plant))
        , m_problems(problems)
    {
    }

    void addUnreadable(const QString &file, const core::Error &error)
    {
        for (size_t i = 0; i < m_plant.assets.size(); ++i) {
            if (m_plant.assets[i].model.file != file)
                continue;
            m_problems.push_back({m_pointers[qsizetype(i)] + QStringLiteral("/model/file"), error.sentence});
            return;
        }
    }

    void add(const Attachment &attachment, const QString &file)
    {
        const QString sentence = sentenceOn(attachment, file);
        if (sentence.isEmpty())
            return;
        for (size_t i = 0; i < m_plant.assets.size(); ++i) {
            if (m_plant.assets[i].model == plant::ModelReference{file, attachment.wanted})
                m_problems.push_back({m_pointers[qsizetype(i)] + QStringLiteral("/model/node"), sentence});
        }
    }

private:
    const plant::Plant &m_plant;
    const QStringList m_pointers;
    std::vector<plant::Problem> &m_problems;
};

} // namespace

geometry::ImportSettings importSettings(const plant::ModelReading &reading)
{
    using geometry::ImportSettings;
    static_assert(int(plant::UpAxis::Z) == int(ImportSettings::Up::Z) &&
                  int(plant::ModelDetail::Fine) == int(ImportSettings::Detail::Fine));
    ImportSettings settings;
    settings.detail = ImportSettings::Detail(reading.detail);
    settings.up = ImportSettings::Up(reading.up);
    if (!reading.unit.isEmpty())
        settings.unitOverride = metresOf(reading.unit);
    return settings;
}

std::vector<ModelOrder> modelOrders(const plant::Project &project)
{
    std::vector<ModelOrder> orders;
    QHash<QString, size_t> known;
    for (const plant::Asset &asset : project.plant.assets) {
        const QString &file = asset.model.file;
        if (file.isEmpty())
            continue;
        if (!known.contains(file)) {
            known.insert(file, orders.size());
            orders.push_back({file, project.absolute(file), importSettings(project.plant.modelReading(file)), {}});
        }
        if (!asset.model.node.isEmpty())
            orders[known.value(file)].nodes.append(asset.model.node);
    }
    for (ModelOrder &order : orders)
        order.nodes.removeDuplicates();
    return orders;
}

core::Result<ReadModel> readModel(const ModelOrder &order, const geometry::ModelLoader &loader,
                                  core::Progress &progress, const geometry::LoadListener &listener)
{
    auto loaded = loader.load(order.path, order.settings, progress, listener);
    if (!loaded)
        return loaded.error();
    ReadModel read{std::move(loaded).value(), {}};
    if (order.nodes.isEmpty())
        return read;
    const geometry::ShapeMemory memory(loader.cacheDirectory());
    const auto known = memory.recall(order.path);
    read.attachments = geometry::reattach(*read.loaded.model, order.nodes, known);
    remember(order, read, memory, known);
    return read;
}

QString sentenceOn(const Attachment &attachment, const QString &file)
{
    using Found = Attachment::Found;
    switch (attachment.found) {
    case Found::ByPath:
        return {};
    case Found::ByName:
        return QCoreApplication::translate(
                   "session", "“%1” is not in %2 any more; “%3” has its name and is shown instead. Write that path.")
            .arg(attachment.wanted, file, attachment.path);
    case Found::ByShape:
        return QCoreApplication::translate(
                   "session", "“%1” is not in %2 any more; “%3” has its shape and is shown instead. Write that path.")
            .arg(attachment.wanted, file, attachment.path);
    case Found::Nowhere:
        break;
    }
    const QString nearest = attachment.candidates.join(QStringLiteral(", "));
    return QCoreApplication::translate("session",
                                       "“%1” is not in %2, and nothing in it is surely the same part. Write the "
                                       "path of the part that is meant; the nearest are: %3.")
        .arg(attachment.wanted, file, nearest.isEmpty() ? QStringLiteral("/") : nearest);
}

std::vector<plant::Problem> checkModels(const plant::Project &project, const geometry::ModelLoader &loader,
                                        core::Progress &progress)
{
    std::vector<plant::Problem> problems;
    ModelProblems collected(project.plant, problems);
    for (const ModelOrder &order : modelOrders(project)) {
        if (!QFileInfo(order.path).isFile())
            continue;
        const auto read = readModel(order, loader, progress);
        if (!read) {
            collected.addUnreadable(order.file, read.error());
            continue;
        }
        for (const Attachment &attachment : read->attachments)
            collected.add(attachment, order.file);
    }
    return problems;
}

} // namespace twinscope::session
