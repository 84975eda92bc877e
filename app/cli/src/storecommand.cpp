// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "interruptible.h"
#include "output.h"

#include <twinscope/historian/embeddedstore.h>
#include <twinscope/session/retention.h>

#include <CLI/CLI.hpp>

namespace twinscope::cli {

namespace {

QJsonValue timeOrNull(core::Time time, bool isThere)
{
    return isThere ? QJsonValue(core::toIso8601(time)) : QJsonValue();
}

class StoreCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("store", "Tell how large and how sound the history of a plant is.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_flag("--verify", m_verify, "Read every block and check its checksum.");
        app->add_flag("--compact", m_compact,
                      "Apply the project's retention rules and make the history as small as it goes.");
        app->add_flag("--json", m_json, "Print {channels, samples, bytes, bytesPerSample, from, to, healthy, …}.");
        return app;
    }

    int run(Host &host) override
    {
        const auto project = plant::openProject(QString::fromStdString(m_path));
        if (!project)
            return fail(project.error());
        const auto store = historian::openEmbeddedStore(
            historian::embeddedStorePath(project->path),
            {.readOnly = !m_compact, .onDamage = [](const auto &damage) { printError(damage.sentence); }});
        if (!store)
            return fail(store.error());
        if (m_compact) {
            if (const auto compacted = compact(**store, project->plant, host.services().clock().now()); !compacted)
                return fail(compacted.error());
        }
        return tell(**store);
    }

private:
    core::Result<void> compact(historian::Store &store, const plant::Plant &plant, core::Time now)
    {
        return runInterruptibly<void>([&](core::Progress &progress) -> core::Result<void> {
            core::Progress thinning = progress.child(0, 0.5), packing = progress.child(0.5, 1);
            const auto removed = session::applyRetention(store, plant.history.rules, now, thinning);
            if (!removed)
                return removed.error();
            m_removed = *removed;
            return store.compact(packing);
        });
    }

    core::Result<historian::Verification> verify(const historian::Store &store) const
    {
        if (!m_verify)
            return historian::Verification();
        return runInterruptibly<historian::Verification>(
            [&store](core::Progress &progress) { return store.verify(progress); });
    }

    int tell(const historian::Store &store)
    {
        const auto verified = verify(store);
        if (!verified)
            return fail(verified.error());
        const auto statistics = store.statistics();
        if (!statistics)
            return fail(statistics.error());
        if (m_json)
            printJson(toJson(*statistics, *verified));
        else
            printText(*statistics, *verified);
        return statistics->healthy() ? Done : Failed;
    }

    QJsonObject toJson(const historian::StoreStatistics &statistics, const historian::Verification &verified) const
    {
        const bool isAnything = statistics.from <= statistics.to;
        QJsonObject json{{QStringLiteral("channels"), qint64(statistics.series)},
                         {QStringLiteral("samples"), qint64(statistics.samples)},
                         {QStringLiteral("doubles"), qint64(statistics.doubles)},
                         {QStringLiteral("bytes"), qint64(statistics.bytes)},
                         {QStringLiteral("bytesPerSample"), statistics.bytesPerSample()},
                         {QStringLiteral("from"), timeOrNull(statistics.from, isAnything)},
                         {QStringLiteral("to"), timeOrNull(statistics.to, isAnything)},
                         {QStringLiteral("healthy"), statistics.healthy()}};
        if (m_verify)
            json.insert(QStringLiteral("damages"), damagesOf(verified));
        if (m_compact)
            json.insert(QStringLiteral("removed"), qint64(m_removed));
        return json;
    }

    static QJsonArray damagesOf(const historian::Verification &verified)
    {
        QJsonArray list;
        for (const historian::Damage &damage : verified.damages) {
            const bool isKnown = damage.from <= damage.to;
            list.append(QJsonObject{{QStringLiteral("channel"), damage.channelId},
                                    {QStringLiteral("from"), timeOrNull(damage.from, isKnown)},
                                    {QStringLiteral("to"), timeOrNull(damage.to, isKnown)},
                                    {QStringLiteral("message"), damage.sentence}});
        }
        return list;
    }

    void printText(const historian::StoreStatistics &statistics, const historian::Verification &verified) const
    {
        print(QCoreApplication::translate("cli", "%1 channels, %2 samples in %3 bytes (%4 bytes a sample)")
                  .arg(statistics.series)
                  .arg(statistics.samples)
                  .arg(statistics.bytes)
                  .arg(statistics.bytesPerSample(), 0, 'f', 2));
        if (statistics.from <= statistics.to)
            print(QCoreApplication::translate("cli", "from %1 to %2")
                      .arg(core::toIso8601(statistics.from), core::toIso8601(statistics.to)));
        if (m_compact)
            print(QCoreApplication::translate("cli", "%1 samples thinned out or removed by rule").arg(m_removed));
        if (m_verify)
            print(QCoreApplication::translate("cli", "%1 blocks verified").arg(verified.blocks));
        print(statistics.healthy() ? QCoreApplication::translate("cli", "healthy")
                                   : QCoreApplication::translate("cli", "%1 damaged").arg(statistics.damaged));
    }

    std::string m_path;
    bool m_json = false, m_verify = false, m_compact = false;
    quint64 m_removed = 0;
};

} // namespace

std::unique_ptr<Command> makeStoreCommand()
{
    return std::make_unique<StoreCommand>();
}

} // namespace twinscope::cli
