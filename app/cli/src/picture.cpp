// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picture.h"

#include "moment.h"
#include "output.h"

#include <twinscope/viewport/viewportwidget.h>

#include <CLI/CLI.hpp>
#include <QEventLoop>
#include <QHash>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <map>
#include <numeric>

namespace twinscope::cli {

namespace {

using viewport::View;
using viewport::ViewportWidget;

constexpr auto PictureTimeout = std::chrono::seconds(60);
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

/// What came of the plant's models.
struct Models
{
    QHash<QString, std::shared_ptr<const geometry::Model>> loaded;
    QHash<QString, QString> problems;

    bool isNothing() const { return loaded.isEmpty() && !problems.isEmpty(); }
    void giveTo(ViewportWidget &view) const
    {
        for (auto model = loaded.begin(); model != loaded.end(); ++model)
            view.setModel(model.key(), model.value());
        for (auto problem = problems.begin(); problem != problems.end(); ++problem)
            view.setModelProblem(problem.key(), problem.value());
    }
};

void connectValues(session::Session &session, ViewportWidget &view)
{
    QObject::connect(&session.frames(), &core::FrameFeed::frameChanged, &view,
                     [&] { view.setFrame(session.frames().frame()); });
    core::Frame now = session.frames().frame();
    now.changed.resize(now.values.size());
    std::iota(now.changed.begin(), now.changed.end(), core::ChannelIndex(0));
    view.setFrame(now);
    QObject::connect(&session, &session::Session::alarmsChanged, &view,
                     [&] { view.setAlarmPriorities(session.worstByAsset()); });
}

Models waitForModels(session::Session &session)
{
    Models models;
    if (!session.modelsPending())
        return models;
    QEventLoop loop;
    QObject::connect(&session, &session::Session::modelFailed, &loop,
                     [&](const QString &file, const QString &sentence) {
                         printError(sentence);
                         models.problems.insert(file, sentence);
                     });
    QObject::connect(&session, &session::Session::modelLoaded, &loop,
                     [&](const QString &file, const auto &model) { models.loaded.insert(file, model); });
    QObject::connect(&session, &session::Session::modelsFinished, &loop, &QEventLoop::quit);
    loop.exec();
    return models;
}

void live(double seconds)
{
    if (seconds <= 0)
        return;
    QEventLoop loop;
    QTimer::singleShot(std::chrono::milliseconds(qint64(seconds * 1000)), &loop, &QEventLoop::quit);
    loop.exec();
}

void applyCamera(const plant::Plant &plant, const PictureOptions &options, ViewportWidget &view)
{
    static const std::map<std::string, View> views = {
        {"front", View::Front}, {"back", View::Back},     {"left", View::Left},          {"right", View::Right},
        {"top", View::Top},     {"bottom", View::Bottom}, {"isometric", View::Isometric}};
    if (!options.view.empty())
        view.setView(views.at(options.view));
    view.frameAll(false);
    const QString wanted = QString::fromStdString(options.camera);
    for (const plant::Camera &camera : plant.cameras) {
        if (camera.name == wanted || (wanted.isEmpty() && options.view.empty())) {
            view.setCamera(camera, false);
            return;
        }
    }
}

void applySelection(const plant::Plant &plant, const PictureOptions &options, ViewportWidget &view)
{
    const auto asset = plant.assetIndex(QString::fromStdString(options.select));
    if (asset == plant::NoAsset)
        return;
    view.select(asset);
    if (options.camera.empty())
        view.frameAsset(asset, false);
}

/// Whether the plant has the camera and the asset that are asked for.
bool hasWhatIsAsked(const plant::Plant &plant, const PictureOptions &options)
{
    const QString camera = QString::fromStdString(options.camera), asset = QString::fromStdString(options.select);
    const auto isWanted = [&camera](const plant::Camera &c) { return c.name == camera; };
    return (camera.isEmpty() || std::ranges::any_of(plant.cameras, isWanted)) &&
           (asset.isEmpty() || plant.assetIndex(asset) != plant::NoAsset);
}

/// The quantity to colour by; nothing where none is asked for.
core::Result<std::optional<viewport::Quantity>> heatMapOf(const plant::Plant &plant, const PictureOptions &options)
{
    if (options.heatMap.empty())
        return std::optional<viewport::Quantity>();
    QStringList names;
    for (const viewport::Quantity &quantity : viewport::quantitiesOf(plant)) {
        if (quantity.name.compare(QString::fromStdString(options.heatMap), Qt::CaseInsensitive) == 0)
            return std::optional(quantity);
        names.append(quantity.name);
    }
    return core::Error{
        core::ErrorCode::NotFound,
        QCoreApplication::translate("cli", "No two assets have channels called “%1”: choose one of %2.")
            .arg(QString::fromStdString(options.heatMap), names.isEmpty() ? QStringLiteral("–") : names.join(", ")),
        {}};
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

int save(const QImage &image, const std::string &out)
{
    if (image.isNull())
        return fail({core::ErrorCode::TimedOut,
                     QCoreApplication::translate(
                         "cli", "No picture could be drawn: is OpenGL 3.2 or newer available on this display?"),
                     {}});
    if (!image.save(QString::fromStdString(out)))
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
    app.add_option("--select", select, "Id of the asset to select and frame.");
    app.add_option("--view", view, "front, back, left, right, top, bottom or isometric")
        ->check(CLI::IsMember({"front", "back", "left", "right", "top", "bottom", "isometric"}));
    app.add_option("--camera", camera, "Name of one of the project's cameras.");
    app.add_option("--heat-map", heatMap, "Colour everything by a quantity, named as its channels are.");
    auto *then = app.add_option("--time", time, "ISO 8601: the plant as it was then, from its record.");
    app.add_flag("--transparent", transparent, "No background and no floor grid.");
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
    if (!hasWhatIsAsked(session.plant(), options)) {
        printError(QCoreApplication::translate("cli", "The project has no such camera or asset."));
        return Usage;
    }
    const auto heatMap = heatMapOf(session.plant(), options);
    if (!heatMap)
        return fail(heatMap.error());
    if (const auto then = goTo(session, options.time); !then)
        return fail(then.error());
    session.loadModels(); // the workers read while graphics start
    ViewportWidget view;
    view.setTheme(options.theme == "dark" ? look::Theme::darkTheme() : look::Theme::light());
    view.setFixedSize(*size);
    view.setPlant(session.plant());
    view.setHeatMap(*heatMap);
    view.setBackground(!options.transparent);
    connectValues(session, view);
    view.show();
    const Models models = waitForModels(session);
    models.giveTo(view);
    if (models.isNothing()) {
        capture(view); // a view that goes before it has drawn leaves Qt 3D at a loss
        return Failed; // the errors are told; no picture of nothing
    }
    live(options.liveSeconds);
    applyCamera(session.plant(), options, view);
    applySelection(session.plant(), options, view);
    const QImage picture =
        capture(view); // also of nothing: a view that goes before it has drawn leaves Qt 3D at a loss
    return models.isNothing() ? Failed : save(picture, options.out);
}

} // namespace twinscope::cli
