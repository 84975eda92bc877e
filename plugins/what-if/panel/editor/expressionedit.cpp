// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expressionedit.h"

#include "scenario/expression.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

namespace twinscope::whatif {

namespace {

constexpr int LeastPrefix = 1, MostShown = 12;

bool isInName(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.');
}

} // namespace

ExpressionEdit::ExpressionEdit(const QStringList &words, QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(words, this))
{
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(MostShown);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &ExpressionEdit::take);
}

qsizetype ExpressionEdit::beginOfName(const QString &text, qsizetype cursor)
{
    const qsizetype brace = cursor > 0 ? text.lastIndexOf(u'{', cursor - 1) : -1;
    if (brace >= 0 && text.indexOf(u'}', brace) < 0) // one that is not closed yet
        return brace;
    qsizetype begin = cursor;
    while (begin > 0 && isInName(text[begin - 1]))
        --begin;
    // P-101 is meant, though it would be a difference.
    while (begin > 1 && text[begin - 1] == u'-' && text[begin - 2].isLetter() && begin < cursor) {
        --begin;
        while (begin > 0 && isInName(text[begin - 1]))
            --begin;
    }
    return begin;
}

QString ExpressionEdit::completed(const QString &text, qsizetype &cursor, const QString &word)
{
    const qsizetype begin = beginOfName(text, cursor);
    const QString written = word.endsWith(u'(') ? word : Expression::quoted(word);
    const QString after = text.mid(cursor);
    cursor = begin + written.size();
    return text.left(begin) + written + after;
}

void ExpressionEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isOffering = m_completer->popup()->isVisible();
    const bool takes = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Tab;
    if (isOffering && (takes || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the list's
        return;
    }
    QLineEdit::keyPressEvent(event);
    if (!event->text().isEmpty() || event->key() == Qt::Key_Backspace)
        offer();
}

void ExpressionEdit::offer()
{
    const qsizetype begin = beginOfName(text(), cursorPosition());
    const QString prefix = text().mid(begin, cursorPosition() - begin).remove(u'{');
    m_completer->setCompletionPrefix(prefix);
    const bool isWhole = m_completer->completionCount() == 1 && m_completer->currentCompletion() == prefix;
    if (prefix.size() < LeastPrefix || m_completer->completionCount() == 0 || isWhole) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    m_completer->popup()->setMinimumWidth(m_completer->popup()->sizeHintForColumn(0) + 40);
    m_completer->complete();
}

void ExpressionEdit::take(const QString &word)
{
    qsizetype cursor = cursorPosition();
    setText(completed(text(), cursor, word));
    setCursorPosition(int(cursor));
}

QStringList functionWords(bool ofRun)
{
    QStringList words{QStringLiteral("abs("), QStringLiteral("sqrt("), QStringLiteral("exp("), QStringLiteral("ln("),
                      QStringLiteral("sin("), QStringLiteral("cos("),  QStringLiteral("min("), QStringLiteral("max(")};
    if (ofRun)
        words = QStringList{QStringLiteral("mean("),     QStringLiteral("integral("), QStringLiteral("least("),
                            QStringLiteral("greatest("), QStringLiteral("first("),    QStringLiteral("last("),
                            QStringLiteral("seconds("),  QStringLiteral("count(")} +
                words;
    return words;
}

} // namespace twinscope::whatif
