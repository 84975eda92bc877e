// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include "moment.h"
#include "output.h"

#include <twinscope/plant/spelling.h>
#include <twinscope/viewport/viewportwidget.h>

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <QPointer>
#include <QTimer>

#include <map>
#include <numeric>

namespace twinscope::cli {

namespace {

using viewport::View;
using viewport::ViewportWidget;

constexpr int SaveQuality = 80; ///< PNG loses nothing, but is packed more quickly; for JPEG it means what it says
constexpr auto PictureTimeout = std::chrono::minutes(5); // 8K of a large plant, drawn by a busy processor
constexpr auto FrameTimeout = std::chrono::seconds(30);

std::optional<QSize> parseSize(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).toLower().split(QLatin1Char('x'));
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const bool sensible = size.width() >= 16 && size.height() >= 16 && size.width() <= 7680 && size.height() <= 4320;
    return sensible ? std::optional(size) : std::nullopt;
}

void showValues(session::Session &session, ViewportWidget &view)
{
    core::Frame now = session.frames().frame();
    now.changed.resize(now.values.size()); // to the view all of it is news
    std::iota(now.changed.begin(), now.changed.end(), core::ChannelIndex(0));
    view.setFrame(now);
    view.setAlarmPriorities(session.worstByAsset());
    QObject::connect(&session.frames(), &core::FrameFeed::frameChanged, &view,
                     [&] { view.setFrame(session.frames().frame()); });
    QObject::connect(&session, &session::Session::alarmsChanged, &view,
                     [&] { view.setAlarmPriorities(session.worstByAsset()); });
}

/// What became of the plant's models.
struct Models
{
    std::vector<std::pair<QString, std::shared_ptr<const geometry::Model>>> loaded;
    std::vector<std::pair<QString, QString>> failed; ///< with the sentence, which is told already

    bool isNothingToSee() const { return loaded.empty() && !failed.empty(); }
};

/// What the workers that were started before bring.
Models waitForModels(session::Session &session)
{
    Models models;
    if (!session.modelsPending())
        return models;
    QEventLoop loop;
    QObject::connect(&session, &session::Session::modelLoaded, &loop,
                     [&](const QString &file, const auto &model) { models.loaded.emplace_back(file, model); });
    QObject::connect(&session, &session::Session::modelFailed, &loop, [&](const QString &file, const QString &why) {
        printError(why);
        models.failed.emplace_back(file, why);
    });
    QObject::connect(&session, &session::Session::modelsFinished, &loop, &QEventLoop::quit);
    loop.exec();
    return models;
}

void showModels(const Models &models, ViewportWidget &view)
{
    for (const auto &[file, model] : models.loaded)
        view.setModel(file, model);
    for (const auto &[file, why] : models.failed)
        view.setModelProblem(file, why);
}

void live(double seconds)
{
    if (seconds <= 0)
        return;
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(qint64(seconds * 1000)), &loop, &QEventLoop::quit);
    loop.exec();
}

/// The camera that is wanted, by name; the first one where neither a name nor a view is. Nothing where there is none.
std::optional<plant::Camera> cameraOf(const plant::Plant &plant, const PictureOptions &options)
{
    const QString wanted = QString::fromStdString(options.camera);
    for (const plant::Camera &camera : plant.cameras) {
        if (camera.name == wanted || (wanted.isEmpty() && options.view.empty()))
            return camera;
    }
    return std::nullopt;
}

/// The assets that are wanted, by the id of one or the name of a set. Nothing where the plant has neither.
std::vector<plant::AssetIndex> selectionOf(const plant::Plant &plant, const PictureOptions &options)
{
    const QString wanted = QString::fromStdString(options.select);
    if (const auto asset = plant.assetIndex(wanted); asset != plant::NoAsset)
        return {asset};
    std::vector<plant::AssetIndex> assets;
    for (const plant::AssetSet &set : plant.sets) {
        for (const QString &id : set.name == wanted ? set.assets : QStringList())
            assets.push_back(plant.assetIndex(id));
    }
    std::erase(assets, plant::NoAsset);
    return assets;
}

/// What the heat map is to show; nothing where none is wanted or the plant has none of that name.
std::optional<viewport::Quantity> quantityOf(const plant::Plant &plant, const PictureOptions &options)
{
    if (options.heatMap.empty())
        return std::nullopt;
    for (const viewport::Quantity &quantity : viewport::quantitiesOf(plant)) {
        if (quantity.name.compare(QString::fromStdString(options.heatMap), Qt::CaseInsensitive) == 0)
            return quantity;
    }
    return std::nullopt;
}

core::Error unknown(const QString &what, const std::string &written, const QStringList &known)
{
    const QString name = QString::fromStdString(written);
    return {core::ErrorCode::NotFound, what.arg(name) + plant::didYouMeanOneOf(name, known), {}};
}

/// Whether the plant has what the options name.
core::Result<void> checkNames(const plant::Plant &plant, const PictureOptions &options)
{
    QStringList cameras, selectable, quantities;
    for (const plant::Camera &camera : plant.cameras)
        cameras += camera.name;
    for (const plant::Asset &asset : plant.assets)
        selectable += asset.id;
    for (const plant::AssetSet &set : plant.sets)
        selectable += set.name;
    for (const viewport::Quantity &quantity : viewport::quantitiesOf(plant))
        quantities += quantity.name;
    if (!options.camera.empty() && !cameraOf(plant, options))
        return unknown(QCoreApplication::translate("cli", "The project has no camera “%1”."), options.camera, cameras);
    if (!options.select.empty() && selectionOf(plant, options).empty())
        return unknown(QCoreApplication::translate("cli", "The project has no asset “%1”, and no set of that name."),
                       options.select, selectable);
    if (!options.heatMap.empty() && !quantityOf(plant, options))
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("cli", "No two assets have channels called “%1”: choose one of %2.")
                .arg(QString::fromStdString(options.heatMap),
                     quantities.isEmpty() ? QStringLiteral("–") : quantities.join(QStringLiteral(", "))),
            {}};
    return {};
}

void applyCamera(const plant::Plant &plant, const PictureOptions &options, ViewportWidget &view)
{
    static const std::map<std::string, View> views = {
        {"front", View::Front}, {"back", View::Back},     {"left", View::Left},          {"right", View::Right},
        {"top", View::Top},     {"bottom", View::Bottom}, {"isometric", View::Isometric}};
    if (!options.view.empty())
        view.setView(views.at(options.view));
    view.frameAll(false);
    if (const auto camera = cameraOf(plant, options))
        view.setCamera(*camera, false);
}

void applySelection(const plant::Plant &plant, const PictureOptions &options, ViewportWidget &view)
{
    if (options.select.empty())
        return;
    const auto assets = selectionOf(plant, options);
    view.select(assets);
    if (options.camera.empty())
        view.frameAssets(assets, false);
}

/// Puts the session's clock back and waits until the frame of that moment is there.
core::Result<void> goTo(session::Session &session, const std::string &text)
{
    if (text.empty())
        return {};
    const auto time = readMoment(text);
    if (!time)
        return time.error();
    const auto there = [&session] { // the clock goes no further than the record
        const core::Frame &frame = session.frames().frame();
        return frame.origin == QLatin1String(core::HistoryOrigin) && frame.time == session.cursor().time();
    };
    QEventLoop loop;
    QObject::connect(&session.frames(), &core::FrameFeed::frameChanged, &loop, [&] {
        if (there())
            loop.quit();
    });
    QTimer::singleShot(FrameTimeout, &loop, &QEventLoop::quit);
    session.cursor().setOrigin(QString::fromLatin1(core::HistoryOrigin), *time);
    if (!there())
        loop.exec();
    if (there())
        return {};
    return core::Error{core::ErrorCode::TimedOut,
                       QCoreApplication::translate("cli", "The record gave no values for that time: check the history "
                                                          "beside the project with `twinscope store`."),
                       {}};
}

QImage capture(ViewportWidget &view)
{
    const auto image = std::make_shared<QImage>(); // shared with an answer that may come too late
    QEventLoop loop;
    view.capture([image, waiting = QPointer(&loop)](QImage taken) {
        *image = std::move(taken);
        if (waiting)
            waiting->quit();
    });
    QTimer::singleShot(PictureTimeout, &loop, &QEventLoop::quit);
    loop.exec();
    return *image;
}

/// Nothing may fail any more once there is a view: it wants to draw before it goes. Null where no model could be read.
std::optional<QImage> draw(session::Session &session, const QSize &size, const PictureOptions &options)
{
    session.loadModels(); // before the view: workers read while graphics start
    ViewportWidget view;
    view.setTheme(options.theme == "dark" ? look::Theme::darkTheme() : look::Theme::light());
    view.setFixedSize(size);
    view.setAttribute(Qt::WA_DontShowOnScreen); // nobody looks at the window, so the display need not draw it
    view.setPlant(session.plant());
    view.setHeatMap(quantityOf(session.plant(), options));
    view.setBackground(!options.transparent);
    view.setEdges(options.edges);
    view.setModelColours(options.colours);
    const Models models = waitForModels(session);
    showModels(models, view);
    showValues(session, view);
    view.show(); // not before: it would draw the empty plant first, and while the workers want the processor
    live(options.liveSeconds);
    applyCamera(session.plant(), options, view);
    applySelection(session.plant(), options, view);
    const QImage picture = capture(view);
    return models.isNothingToSee() ? std::nullopt : std::optional(picture);
}

int save(const QImage &image, const std::string &out)
{
    if (image.isNull())
        return fail({core::ErrorCode::TimedOut,
                     QCoreApplication::translate(
                         "cli", "No picture could be drawn: is OpenGL 3.2 or newer available on this display?"),
                     {}});
    if (!image.save(QString::fromStdString(out), nullptr, SaveQuality))
        return fail({core::ErrorCode::WriteFailed,
                     QCoreApplication::translate(
                         "cli", "“%1” could not be written: check the folder and the file's ending (.png, .jpg).")
                         .arg(QString::fromStdString(out)),
                     {}});
    return Done;
}

} // namespace

void PictureOptions::declare(CLI::App &app, bool outRequired)
{
    app.add_option("--out", out, "The picture's file (.png).")->required(outRequired);
    app.add_option("--size", size, "WIDTHxHEIGHT, up to 7680x4320.");
    app.add_option("--select", select, "Id of an asset, or name of a set, to select and frame.");
    app.add_option("--view", view, "front, back, left, right, top, bottom or isometric")
        ->check(CLI::IsMember({"front", "back", "left", "right", "top", "bottom", "isometric"}));
    app.add_option("--camera", camera, "Name of one of the project's cameras.");
    app.add_option("--heat-map", heatMap, "Colour everything by a quantity, named as its channels are.");
    auto *then = app.add_option("--time", time, "ISO 8601: the plant as it was then, from its record.");
    app.add_flag("--transparent", transparent, "No background and no floor grid.");
    app.add_flag("--colours", colours, "The colours of the CAD files instead of grey.");
    app.add_flag("!--no-edges", edges, "Without the edges of parts.");
    app.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--live", liveSeconds, "Seconds of telemetry to wait for first.")
        ->check(CLI::NonNegativeNumber)
        ->excludes(then);
}

int writePicture(session::Session &session, const PictureOptions &options)
{
    const auto size = parseSize(options.size);
    if (!size) {
        printError(QCoreApplication::translate("cli", "“%1” is not a size: write it like 1920x1080, at most 7680x4320.")
                       .arg(QString::fromStdString(options.size)));
        return Usage;
    }
    if (const auto known = checkNames(session.plant(), options); !known) {
        printError(known.error().sentence);
        return Usage;
    }
    if (const auto then = goTo(session, options.time); !then)
        return fail(then.error());
    const auto picture = draw(session, *size, options);
    return picture ? save(*picture, options.out) : Failed; // the errors are told; no picture of nothing
}

} // namespace twinscope::cli
