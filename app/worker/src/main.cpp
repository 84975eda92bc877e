// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerchannel.h"
#include "importtask.h"
#include "language.h"
#include "lastsignal.h"
#include "limits.h"
#include "workerservices.h"

#include <twinscope/extension/pluginmanager.h>

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <new>

namespace twinscope::worker {

namespace {

AnswerChannel *g_lastWords = nullptr; // a terminate handler takes no arguments

/// Libraries let std::bad_alloc run into their noexcept functions; that is still a limit, not a crash.
[[noreturn]] void onTerminate()
{
    try {
        if (const auto exception = std::current_exception())
            std::rethrow_exception(exception);
    } catch (const std::bad_alloc &) {
        g_lastWords->outOfMemory();
        std::_Exit(EXIT_FAILURE);
    } catch (...) {
    }
    std::abort();
}

/// Takes "--memory BYTES", which every task has, out of the arguments.
qint64 takeMemoryLimit(QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--memory"));
    if (at < 0 || at + 1 >= arguments.size())
        return 0;
    const qint64 bytes = arguments.at(at + 1).toLongLong();
    arguments.remove(at, 2);
    return bytes;
}

sdk::WorkerTask *taskNamed(const QString &name, sdk::Services &services)
{
    const auto &tasks = services.workerTasks().items();
    const auto found = std::ranges::find_if(tasks, [&](const auto &task) { return task->name() == name; });
    return found == tasks.end() ? nullptr : found->get();
}

core::Result<QJsonObject> runTask(const QStringList &arguments, AnswerChannel &channel)
{
    const QString name = arguments.value(0);
    WorkerServices services;
    const auto import = services.workerTasks().add(std::make_shared<ImportTask>(services));
    extension::PluginOptions options;
    options.needed = {name == QLatin1String("import") ? QStringLiteral("importer") : QStringLiteral("task:") + name};
    options.directories = extension::PluginManager::defaultDirectories();
    extension::PluginManager plugins(options);
    plugins.start(services);
    sdk::WorkerTask *task = taskNamed(name, services);
    if (!task)
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("worker", "The worker knows no task “%1”. Use: twinscope-worker "
                                                                 "import FILE --out CACHEFILE")
                               .arg(name),
                           {}};
    core::Progress progress({}, [&](double fraction, const QString &step) { channel.progress(fraction, step); });
    return task->run(arguments.mid(1), progress, [&](const QJsonObject &note) { channel.note(note); });
}

core::Result<QJsonObject> runGuarded(const QStringList &arguments, AnswerChannel &channel)
{
    try {
        return runTask(arguments, channel);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &e) {
        return core::Error{core::ErrorCode::Internal,
                           QCoreApplication::translate("worker",
                                                       "Something went wrong inside Twinscope; please report it "
                                                       "with the detail."),
                           QString::fromUtf8(e.what())};
    }
}

int run(int argc, char **argv)
{
    AnswerChannel channel;
    g_lastWords = &channel;
    std::set_terminate(onTerminate);
    tellMemoryFromCrash([] { g_lastWords->outOfMemory(); });
    // Read by OpenCASCADE where its first library is loaded: TBB's allocator saves a tenth of an import's time.
    if (!qEnvironmentVariableIsSet("MMGT_OPT"))
        qputenv("MMGT_OPT", "2");
    QCoreApplication application(argc, argv);
    installLanguage(application);
    QStringList arguments = application.arguments().mid(1);
    applyLimits(takeMemoryLimit(arguments));
    try {
        const auto result = runGuarded(arguments, channel);
        if (result)
            channel.result(*result);
        else
            channel.error(result.error());
        std::_Exit(result ? EXIT_SUCCESS : EXIT_FAILURE); // whoever waits for the end need not wait for the tidying up
    } catch (const std::bad_alloc &) {
        channel.outOfMemory();
        return EXIT_FAILURE;
    }
}

} // namespace

} // namespace twinscope::worker

int main(int argc, char **argv)
{
    return twinscope::worker::run(argc, argv);
}
