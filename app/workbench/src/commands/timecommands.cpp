// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include <QCoreApplication>

#include "time/speeds.h"

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

constexpr core::Duration ShortStep = std::chrono::seconds(5);
constexpr core::Duration LongStep = std::chrono::minutes(1);

bool hasRecord(session::Session *session)
{
    return session && session->cursor().spanFrom() <= session->cursor().spanTo();
}

class ToStart final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.start"),
                text(QT_TRANSLATE_NOOP("commands", "To the beginning of the record")),
                QStringLiteral("media-skip-backward"),
                {Qt::Key_Home, Qt::Key_MediaPrevious},
                Place::Time,
                0};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override
    {
        if (hasRecord(session()))
            session()->cursor().seek(session()->cursor().spanFrom());
    }
};

class Back final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.back"),
                text(QT_TRANSLATE_NOOP("commands", "Back 5 seconds")),
                QStringLiteral("media-seek-backward"),
                {Qt::Key_Left},
                Place::Time,
                0};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { session()->cursor().step(-ShortStep); }
};

class PlayPause final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.play"),
                text(QT_TRANSLATE_NOOP("commands", "Play or pause")),
                QStringLiteral("media-playback-pause"),
                {Qt::Key_Space, Qt::Key_MediaTogglePlayPause, Qt::Key_MediaPlay, Qt::Key_MediaPause},
                Place::Time,
                0};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override
    {
        if (session()->cursor().isLive())
            session()->cursor().pause();
        else
            session()->cursor().togglePlay();
    }
};

class Forward final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.forward"),
                text(QT_TRANSLATE_NOOP("commands", "Forward 5 seconds")),
                QStringLiteral("media-seek-forward"),
                {Qt::Key_Right},
                Place::Time,
                0};
    }
    bool isEnabled() const override { return session() && !session()->cursor().isLive(); }
    void execute() override { session()->cursor().step(ShortStep); }
};

class ToEnd final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.end"),
                text(QT_TRANSLATE_NOOP("commands", "To the end of the record")),
                QStringLiteral("media-skip-forward"),
                {Qt::Key_End, Qt::Key_MediaNext},
                Place::Time,
                0};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override
    {
        if (hasRecord(session()))
            session()->cursor().seek(session()->cursor().spanTo());
    }
};

class GoLive final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.live"),
                text(QT_TRANSLATE_NOOP("commands", "Back to live")),
                QString(),
                {Qt::Key_L, Qt::Key_MediaStop},
                Place::Time,
                1};
    }
    bool isEnabled() const override { return session() && !session()->cursor().isLive(); }
    void execute() override { session()->cursor().goLive(); }
};

class BackMinute final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.backMinute"),
                text(QT_TRANSLATE_NOOP("commands", "Back one minute")),
                QString(),
                {QKeySequence(Qt::SHIFT | Qt::Key_Left)},
                Place::Time,
                2};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { session()->cursor().step(-LongStep); }
};

class ForwardMinute final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.forwardMinute"),
                text(QT_TRANSLATE_NOOP("commands", "Forward one minute")),
                QString(),
                {QKeySequence(Qt::SHIFT | Qt::Key_Right)},
                Place::Time,
                2};
    }
    bool isEnabled() const override { return session() && !session()->cursor().isLive(); }
    void execute() override { session()->cursor().step(LongStep); }
};

class Faster final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.faster"),
                text(QT_TRANSLATE_NOOP("commands", "Faster")),
                QString(),
                {QKeySequence(Qt::Key_Greater)},
                Place::Time,
                3};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { session()->cursor().setSpeed(nextSpeed(session()->cursor().speed(), true)); }
};

class Slower final : public Command
{
public:
    using Command::Command;
    CommandInfo info() const override
    {
        return {QStringLiteral("time.slower"),
                text(QT_TRANSLATE_NOOP("commands", "Slower")),
                QString(),
                {QKeySequence(Qt::Key_Less)},
                Place::Time,
                3};
    }
    bool isEnabled() const override { return session() != nullptr; }
    void execute() override { session()->cursor().setSpeed(nextSpeed(session()->cursor().speed(), false)); }
};

} // namespace

void addTimeCommands(CommandRegistry &registry)
{
    registry.add<ToStart>();
    registry.add<Back>();
    registry.add<PlayPause>();
    registry.add<Forward>();
    registry.add<ToEnd>();
    registry.add<GoLive>();
    registry.add<BackMinute>();
    registry.add<ForwardMinute>();
    registry.add<Faster>();
    registry.add<Slower>();
}

} // namespace twinscope::workbench
