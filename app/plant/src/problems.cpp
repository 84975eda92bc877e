// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "problems.h"

namespace twinscope::plant {

QString pointerTo(const QString &pointer, const QString &key)
{
    QString token = key;
    token.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer + u'/' + token;
}

QString pointerTo(const QString &pointer, qsizetype index)
{
    return pointer + u'/' + QString::number(index);
}

void ProblemList::add(const QString &pointer, const QString &message)
{
    if (m_problems.size() < Capacity)
        m_problems.push_back({pointer, message});
    else
        ++m_more;
}

std::vector<Problem> ProblemList::take()
{
    if (m_more > 0)
        m_problems.push_back({{}, Sentence::tr("%1 more faults are not listed: mend these first.").arg(m_more)});
    m_more = 0;
    return std::move(m_problems);
}

} // namespace twinscope::plant
