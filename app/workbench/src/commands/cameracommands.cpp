// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/named.h"
#include "commands/registry.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

class FrameSelection final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.frame"),
                text(QT_TRANSLATE_NOOP("commands", "Look at the selection")),
                QStringLiteral("zoom-fit-selection"),
                {QKeySequence(Qt::Key_F)},
                Place::Camera,
                0};
    }
    bool isEnabled() const override { return session() && selection().asset() != plant::NoAsset; }
    void execute() override { scene().lookAt(selection().assets()); }
};

class FrameAll final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.all"),
                text(QT_TRANSLATE_NOOP("commands", "Look at everything")),
                QStringLiteral("zoom-fit-best"),
                {QKeySequence(Qt::SHIFT | Qt::Key_F)},
                Place::Camera,
                0};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { viewport().frameAll(!appearance().reduceMotion()); }
};

class LookFrom final : public Command
{
public:
    LookFrom(const CommandContext &context, viewport::View view, CommandInfo info)
        : Command(context)
        , m_view(view)
        , m_info(std::move(info))
    {
        m_info.place = Place::Camera;
        m_info.group = 1;
    }
    CommandInfo info() const override { return m_info; }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { viewport().setView(m_view); }

private:
    viewport::View m_view;
    CommandInfo m_info;
};

class Orthographic final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.orthographic"),
                text(QT_TRANSLATE_NOOP("commands", "Parallel projection")),
                QString(),
                {QKeySequence(Qt::Key_5)},
                Place::Camera,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    std::optional<bool> isChecked() const override { return viewport().camera().orthographic; }
    void execute() override { viewport().setOrthographic(!viewport().camera().orthographic); }
};

class CutOpen final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.section"),
                text(QT_TRANSLATE_NOOP("commands", "Cut open")),
                QString(),
                {QKeySequence(Qt::Key_X)},
                Place::Camera,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    std::optional<bool> isChecked() const override { return viewport().isSectioning(); }
    void execute() override { viewport().setSectioning(!viewport().isSectioning()); }
};

class PullApart final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.apart"),
                text(QT_TRANSLATE_NOOP("commands", "Pull apart")),
                QString(),
                {QKeySequence(Qt::Key_E)},
                Place::Camera,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    std::optional<bool> isChecked() const override { return viewport().isPulledApart(); }
    void execute() override { viewport().setPulledApart(!viewport().isPulledApart()); }
};

class MeasureLengths final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.measure"),
                text(QT_TRANSLATE_NOOP("commands", "Measure")),
                QStringLiteral("measure"),
                {QKeySequence(Qt::Key_M)},
                Place::Camera,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    std::optional<bool> isChecked() const override { return viewport().isMeasuring(); }
    void execute() override { viewport().setMeasuring(!viewport().isMeasuring()); }
};

class SaveView final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("camera.save"),
                text(QT_TRANSLATE_NOOP("commands", "Keep this view")),
                QStringLiteral("camera-photo"),
                {},
                Place::Camera,
                3};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override
    {
        auto cameras = session()->plant().cameras;
        plant::Camera camera = viewport().camera();
        camera.name = freeName(text(QT_TRANSLATE_NOOP("commands", "View %1")), namesOf(cameras));
        cameras.push_back(camera);
        workspace().changeCameras(text(QT_TRANSLATE_NOOP("commands", "keep a view")), std::move(cameras));
    }
};

} // namespace

void addCameraCommands(CommandRegistry &registry)
{
    registry.add<FrameSelection>();
    registry.add<FrameAll>();
    registry.add<Orthographic>();
    registry.add<CutOpen>();
    registry.add<PullApart>();
    registry.add<MeasureLengths>();
    registry.add<SaveView>();
    using viewport::View;
    const auto look = [&registry](View view, const char *id, const char *label, const QList<QKeySequence> &keys) {
        registry.add<LookFrom>(view, CommandInfo{QString::fromLatin1(id), text(label), {}, keys});
    };
    look(View::Front, "camera.front", QT_TRANSLATE_NOOP("commands", "From the front"), {Qt::Key_1});
    look(View::Back, "camera.back", QT_TRANSLATE_NOOP("commands", "From behind"), {});
    look(View::Right, "camera.right", QT_TRANSLATE_NOOP("commands", "From the right"), {Qt::Key_3});
    look(View::Left, "camera.left", QT_TRANSLATE_NOOP("commands", "From the left"), {});
    look(View::Top, "camera.top", QT_TRANSLATE_NOOP("commands", "From above"), {Qt::Key_7});
    look(View::Bottom, "camera.bottom", QT_TRANSLATE_NOOP("commands", "From below"), {});
    look(View::Isometric, "camera.isometric", QT_TRANSLATE_NOOP("commands", "At an angle"), {Qt::Key_9});
}

} // namespace twinscope::workbench
