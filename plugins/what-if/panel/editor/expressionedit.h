// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

class QCompleter;

namespace twinscope::whatif {

/// A line for an expression: what begins the name before the cursor is offered, the plant's names among it.
class ExpressionEdit final : public QLineEdit
{
    Q_OBJECT
public:
    ExpressionEdit(const QStringList &words, QWidget *parent = nullptr);

    /// Where the name begins that ends at `cursor`; `cursor` itself where none does.
    static qsizetype beginOfName(const QString &text, qsizetype cursor);
    /// The text with `word` instead of the name before the cursor, as an expression has to write it; functions with "(".
    static QString completed(const QString &text, qsizetype &cursor, const QString &word);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void offer();
    void take(const QString &word);

    QCompleter *m_completer;
};

/// Functions of expressions, "mean(" and so on; those over a whole run only with `ofRun`.
QStringList functionWords(bool ofRun);

} // namespace twinscope::whatif
