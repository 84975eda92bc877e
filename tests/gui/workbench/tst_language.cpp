// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window says goes through translation, and in Czech nothing of it is cut in a window of 1280×800.

#include "desk.h"

#include "testdata.h"

#include <twinscope/workbench/language.h>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTranslator>

#include <gtest/gtest.h>

#include <algorithm>

using namespace twinscope;
using test::waitUntil;

namespace {

/// Puts whatever goes through translation into brackets.
class Brackets final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QStringLiteral("⟦%1⟧").arg(QString::fromUtf8(source));
    }
};

/// A plant whose own texts hold no words, so that a word without brackets is the window's.
QByteArray wordlessPlant()
{
    return R"({"twinscope": 1, "name": "1",
        "assets": [{"id": "2", "name": "3", "children": [{"id": "4", "name": "5"}]}],
        "sources": [{"id": "6", "type": "mqtt", "url": "mqtt://127.0.0.1:1"}],
        "channels": [{"id": "7", "name": "8", "asset": "2", "unit": "m", "limits": {"high": 1},
                      "range": {"low": 0, "high": 2}, "address": {"source": "6", "topic": "9"}}],
        "alarms": [{"id": "10", "channel": "7", "limit": "high", "priority": 1},
                   {"id": "11", "channel": "7", "limit": "high", "priority": 2, "message": "12", "consequence": "13",
                    "response": "14"}],
        "bindings": [{"channel": "7", "asset": "2", "kind": "colourRamp"}]})";
}

/// The words of a text that stand outside brackets, without markup, file names, and names that are the same everywhere.
QStringList bareWords(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("⟦[^⟦⟧]*⟧"));
    static const QRegularExpression files(QStringLiteral("[^\\s]*[/.][^\\s]*"));
    static const QRegularExpression word(QStringLiteral("\\p{L}{3,}"));
    static const QSet<QString> names{"Čeština", "Twinscope", "UTC",     "Ctrl",  "Shift",  "Alt",  "Esc",
                                     "Del",     "Home",      "End",     "Space", "Return", "Left", "Right",
                                     "Up",      "Down",      "English", "Page",  "Media",  "Play", "Tab"};
    if (Qt::mightBeRichText(text))
        text = QTextDocumentFragment::fromHtml(text).toPlainText();
    for (QString before; before != text;) {
        before = text;
        text.remove(bracketed);
    }
    text.remove(files).remove(QLatin1Char('&'));
    QStringList words;
    for (auto match = word.globalMatch(text); match.hasNext();) {
        const QString found = match.next().captured();
        if (!names.contains(found))
            words.append(found);
    }
    return words;
}

class Language : public testing::Test
{
protected:
    void look(const QString &text, const QObject &object, const char *property)
    {
        if (const QStringList words = bareWords(text); !words.isEmpty())
            bare.insert(QStringLiteral("%1 “%2” %3: %4")
                            .arg(QLatin1String(object.metaObject()->className()), object.objectName(),
                                 QLatin1String(property), text));
    }

    void lookAtModel(const QAbstractItemView &view)
    {
        const QAbstractItemModel *model = view.model();
        if (!model)
            return;
        for (int column = 0; column < model->columnCount(); ++column) {
            look(model->headerData(column, Qt::Horizontal).toString(), view, "header");
            for (int row = 0; row < std::min(model->rowCount(), 200); ++row) {
                look(model->index(row, column).data().toString(), view, "cell");
                look(model->index(row, column).data(Qt::ToolTipRole).toString(), view, "cell's tool tip");
            }
        }
    }

    void lookAtEverything()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            QList<QObject *> objects = window->findChildren<QObject *>();
            objects.append(window);
            for (const QObject *object : objects) {
                for (const char *property : {"text", "title", "windowTitle", "toolTip", "statusTip", "placeholderText",
                                             "accessibleName", "accessibleDescription", "currentText"})
                    look(object->property(property).toString(), *object, property);
                if (const auto *view = qobject_cast<const QAbstractItemView *>(object))
                    lookAtModel(*view);
            }
        }
    }

    QSet<QString> bare;
};

void fillWindow(test::Desk &desk, const QString &asset, const QString &channel)
{
    desk.send(channel, 1e6);
    ASSERT_TRUE(waitUntil([&] { return !desk.window->session()->alarmRows().empty(); }));
    desk.window->selectAsset(asset);
    desk.window->execute(QStringLiteral("plant.trend"));
}

/// What is cut once everything has found its place.
QStringList cutTexts(const QWidget &window)
{
    for (int round = 0; round < 3; ++round) { // a layout may wait for that of what it stands in
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QApplication::processEvents();
    }
    QStringList cut;
    const auto tell = [&cut](const QWidget &widget, const QString &text, int has, int needs) {
        cut.append(QStringLiteral("%1 “%2”: “%3” has %4 of %5 pixels")
                       .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text)
                       .arg(has)
                       .arg(needs));
    };
    for (const QLabel *label : window.findChildren<QLabel *>()) {
        const bool oneLine = !label->wordWrap() && !Qt::mightBeRichText(label->text()) && label->pixmap().isNull();
        const int needs = label->fontMetrics().horizontalAdvance(label->text());
        if (label->isVisible() && oneLine && needs > label->contentsRect().width())
            tell(*label, label->text(), label->contentsRect().width(), needs);
    }
    for (const QAbstractButton *button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->minimumSizeHint().width() > button->width())
            tell(*button, button->text(), button->width(), button->minimumSizeHint().width());
    }
    for (const QHeaderView *header : window.findChildren<QHeaderView *>()) {
        if (!header->isVisible() || header->orientation() != Qt::Horizontal || !header->model())
            continue;
        for (int section = 0; section < header->count(); ++section) {
            const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
            const int needs = header->fontMetrics().horizontalAdvance(text);
            if (!header->isSectionHidden(section) && header->sectionSize(section) < needs)
                tell(*header, text, header->sectionSize(section), needs);
        }
    }
    return cut;
}

} // namespace

TEST_F(Language, everyWordOfTheWindowGoesThroughTranslation)
{
    Brackets brackets;
    QApplication::installTranslator(&brackets);
    {
        test::Desk desk;
        desk.window->resize(1280, 800);
        desk.window->show();
        lookAtEverything(); // the welcome page
        ASSERT_TRUE(desk.open(desk.writePlant(wordlessPlant(), QStringLiteral("1.twin.json"))));
        fillWindow(desk, QStringLiteral("2"), QStringLiteral("7"));
        desk.setLink(telemetry::LinkState::Lost);
        for (const char *command : {"help.keys", "help.plugins", "edit.palette"})
            desk.window->execute(QLatin1String(command));
        lookAtEverything();
        desk.window->session()->cursor().pause();
        lookAtEverything();
    }
    QApplication::removeTranslator(&brackets);
    QStringList found(bare.begin(), bare.end());
    found.sort();
    EXPECT_TRUE(found.isEmpty()) << found.join(QLatin1Char('\n')).toStdString();
}

TEST_F(Language, nothingIsCutInCzech)
{
    // Translators stay until the program ends, so that this test comes last.
    const QLocale before;
    ASSERT_EQ(workbench::installLanguage(*qApp, QStringLiteral("cs")), QStringLiteral("cs"));
    QStringList cut;
    {
        test::Desk desk;
        desk.window->resize(1280, 800);
        desk.window->show();
        cut = cutTexts(*desk.window);
        ASSERT_TRUE(desk.openCooling());
        fillWindow(desk, QStringLiteral("P-101"), QStringLiteral("P-101.temp"));
        desk.send(QStringLiteral("P-103.flow"), 20.0, core::bad(core::QualityReason::OutOfRange));
        QApplication::processEvents();
        cut += cutTexts(*desk.window);
        desk.window->session()->cursor().pause();
        QApplication::processEvents();
        cut += cutTexts(*desk.window);
    }
    QLocale::setDefault(before);
    cut.removeDuplicates();
    EXPECT_TRUE(cut.isEmpty()) << cut.join(QLatin1Char('\n')).toStdString();
}
