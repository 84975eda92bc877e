// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long the window's thread is away from its events while the demo plant is opened with an empty model cache, turned,
// replayed and clicked through, its docks come to the front, its theme changes, while CAD files named as arguments are read and
// added to it, and while projects named as arguments are opened, searched, turned and closed: its longest single events by processor
// time, with their wall time beside it. Nothing should take 100 ms.

#include "mosquittobroker.h"
#include "program.h"
#include "testdata.h"
#include "watch.h"

#include <twinscope/core/resources.h>
#include <twinscope/extension/pluginmanager.h>
#include <twinscope/viewport/viewportwidget.h>
#include <twinscope/workbench/mainwindow.h>

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <cstdio>

using namespace twinscope;

namespace {

class DemoWindow
{
public:
    explicit DemoWindow(bench::WatchingApplication &application)
        : m_application(application)
        , m_plugins({.directories = {test::buildDirectory() + QStringLiteral("/lib/twinscope/plugins")}})
    {
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("cache"))));
        m_plugins.start(m_services);
        workbench::WorkbenchOptions options;
        options.settingsFile = m_home.filePath(QStringLiteral("settings.ini"));
        options.theme = QStringLiteral("light");
        m_window = std::make_unique<workbench::MainWindow>(m_services, &m_plugins, options);
        m_window->resize(1280, 800);
    }

    ~DemoWindow()
    {
        m_window.reset();
        m_simulator.closeWriteChannel();
        m_simulator.waitForFinished(5000);
    }

    bool startPlant()
    {
        const QDir shipped(core::resourcePath(QStringLiteral("demo/cooling-water")));
        const QString name = QStringLiteral("cooling-water.twin.json");
        QFile::copy(shipped.filePath(name), project());
        QFile::link(shipped.filePath(QStringLiteral("models")), m_home.filePath(QStringLiteral("models")));
        if (!m_broker.start())
            return false;
        m_simulator.start(test::twinscopeProgram(),
                          {QStringLiteral("demo"), QStringLiteral("--simulate"), m_broker.url(),
                           QStringLiteral("--backfill"), QStringLiteral("600")});
        return m_simulator.waitForStarted();
    }

    void phase(const char *name, const std::function<void()> &work)
    {
        m_application.takeLongest();
        work();
        std::printf("%s\n", name);
        for (const bench::Stretch &s : m_application.takeLongest())
            std::printf("  %7.1f ms processor, %7.1f ms wall  %s (event %d)\n", s.processor, s.wall,
                        qPrintable(s.receiver), s.event);
        std::fflush(stdout);
    }

    void open()
    {
        session::SessionOptions options;
        options.sourceUrls.insert(QStringLiteral("*"), m_broker.url());
        m_window->show();
        m_window->openPlant(project(), options);
        waitUntil([this] { return m_window->session() && !m_window->session()->modelsPending(); });
        pause(3000);
    }

    /// A plant of one asset that shows the file.
    void openModel(const QString &file)
    {
        QFile project(m_home.filePath(QStringLiteral("model.twin.json")));
        const QString link = m_home.filePath(QFileInfo(file).fileName());
        QFile::link(QFileInfo(file).absoluteFilePath(), link);
        if (project.open(QIODevice::WriteOnly))
            project.write(QStringLiteral(R"({"twinscope": 1, "assets": [{"id": "it", "model": {"file": "%1"}}]})")
                              .arg(QFileInfo(file).fileName())
                              .toUtf8());
        project.close();
        m_window->openPlant(project.fileName());
        waitUntil([this] { return m_window->session() && m_window->session()->plant().assets.size() == 1; });
        waitUntil([this] { return !m_window->session()->modelsPending(); });
        pause(3000);
    }

    void openProject(const QString &file)
    {
        later([this, file] { m_window->openPlant(file); });
        waitUntil([&] { return m_window->session() && m_window->session()->plant().assets.size() > 1; });
        waitUntil([this] { return !m_window->session()->modelsPending(); });
        pause(6000);
    }

    void closePlant()
    {
        later([this] { m_window->closePlant(); });
        pause(2000);
    }

    void changeTheme(const char *name)
    {
        for (QAction *action : m_window->findChildren<QAction *>())
            if (action->objectName() == QLatin1String("theme.") + QLatin1String(name))
                later([action] { action->trigger(); });
        pause(2000);
    }

    void orbit()
    {
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(&m_window->viewport(), Qt::Key_Left);
            pause(30);
        }
    }

    void replay()
    {
        core::TimeCursor &cursor = m_window->session()->cursor();
        const core::Time newest = cursor.time();
        for (int i = 0; i < 60; ++i) {
            cursor.seek(newest - core::Duration(std::chrono::seconds(i * 5)));
            pause(30);
        }
        cursor.goLive();
    }

    void select()
    {
        for (const plant::Asset &asset : m_window->session()->plant().assets) {
            m_window->selectAsset(asset.id);
            pause(5);
        }
    }

    /// Each dock comes to the front, as by its tab.
    void raiseDocks()
    {
        for (QDockWidget *dock : m_window->findChildren<QDockWidget *>()) {
            later([dock] {
                dock->show();
                dock->raise();
            });
            pause(300);
        }
    }

    void searchFor(const QString &text)
    {
        later([this] { m_window->execute(QStringLiteral("edit.palette")); });
        pause(1500); // its index is made meanwhile
        auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("paletteField"));
        for (const QChar letter : text) {
            later([field, letter] { field->insert(letter); });
            pause(100);
        }
        later([field] { field->window()->close(); });
        pause(100);
    }

    /// As a person does: the file dialog, the dialog that reads it, its button.
    void addModel(const QString &file)
    {
        later([this] { m_window->execute(QStringLiteral("file.addModel")); });
        pause(500);
        auto *dialog = m_window->findChild<QFileDialog *>();
        later([dialog, file] {
            emit dialog->fileSelected(file);
            dialog->close();
        });
        const auto button = [this] { return m_window->findChild<QPushButton *>(QStringLiteral("modelAdd")); };
        waitUntil([&] { return button() && button()->isEnabled(); });
        later([&] { button()->click(); });
        pause(500);
        waitUntil([this] { return !m_window->session()->modelsPending(); });
        pause(1000);
        later([this] { m_window->execute(QStringLiteral("edit.undo")); }); // or the plant is not given up unsaved
        pause(1000);
    }

    static void pause(int milliseconds)
    {
        test::waitUntil([] { return false; }, std::chrono::milliseconds(milliseconds));
    }

private:
    static void waitUntil(const std::function<bool()> &condition)
    {
        test::waitUntil(condition, std::chrono::minutes(3));
    }

    /// As an event, so that it is timed as those of a person are.
    void later(const std::function<void()> &work)
    {
        QMetaObject::invokeMethod(m_window.get(), work, Qt::QueuedConnection);
    }

    QString project() const { return m_home.filePath(QStringLiteral("cooling-water.twin.json")); }

    bench::WatchingApplication &m_application;
    QTemporaryDir m_home;
    test::MosquittoBroker m_broker;
    QProcess m_simulator;
    session::HostServices m_services;
    extension::PluginManager m_plugins;
    std::unique_ptr<workbench::MainWindow> m_window;
};

} // namespace

int main(int argc, char **argv)
{
    bench::WatchingApplication application(argc, argv);
    const QByteArray build = QFile::encodeName(QCoreApplication::applicationDirPath() + QStringLiteral("/.."));
    qputenv("TWINSCOPE_BUILD_DIR", build);
    qputenv("TWINSCOPE_SHARE", build + "/share/twinscope");
    qputenv("TWINSCOPE_WORKER", build + "/bin/twinscope-worker");
    DemoWindow demo(application);
    if (!demo.startPlant()) {
        std::fputs("The demo plant could not be started: is mosquitto installed?\n", stderr);
        return 1;
    }
    demo.phase("opening the demo plant, empty model cache", [&] { demo.open(); });
    demo.phase("turning the plant", [&] { demo.orbit(); });
    demo.phase("replaying ten minutes", [&] { demo.replay(); });
    demo.phase("selecting each asset", [&] { demo.select(); });
    demo.phase("each dock", [&] { demo.raiseDocks(); });
    demo.phase("searching", [&] { demo.searchFor(QStringLiteral("pump vib")); });
    demo.phase("the dark theme", [&] { demo.changeTheme("dark"); });
    QStringList files = application.arguments().mid(1);
    const QString largest = test::sharedData(QStringLiteral("cad/occt/Motor-c.brep"));
    if (files.isEmpty() && QFile::exists(largest))
        files.append(largest);
    for (const QString &file : std::as_const(files)) {
        const QString name = QFileInfo(file).fileName();
        if (name.endsWith(QLatin1String(".twin.json"))) {
            demo.phase(qPrintable(QStringLiteral("opening ") + name), [&] { demo.openProject(file); });
            demo.phase(qPrintable(QStringLiteral("turning ") + name), [&] { demo.orbit(); });
            demo.phase("each dock", [&] { demo.raiseDocks(); });
            demo.phase("searching", [&] { demo.searchFor(QStringLiteral("pump vib")); });
            demo.phase("going back in time", [&] { demo.replay(); });
            demo.phase("adding a CAD file", [&] { demo.addModel(largest); });
            demo.phase("the light theme", [&] { demo.changeTheme("light"); });
            demo.phase(qPrintable(QStringLiteral("closing ") + name), [&] { demo.closePlant(); });
            continue;
        }
        demo.phase(qPrintable(QStringLiteral("reading ") + name), [&] { demo.openModel(file); });
    }
    return 0;
}
