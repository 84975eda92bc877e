// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;

namespace twinscope::whatif {

/// Which part of the record is meant: so long before the time that the screen shows, or from one moment to another.
class WindowFields final : public QWidget
{
    Q_OBJECT
public:
    explicit WindowFields(QWidget *parent = nullptr);

    std::pair<core::Time, core::Time> window(core::Time shown) const;

signals:
    void momentsWanted(); ///< somebody wants to choose both moments: see setMoments()

public slots:
    void setMoments(twinscope::core::Time from, twinscope::core::Time to);

private:
    bool isFree() const;

    QComboBox *m_kind;
    QDateTimeEdit *m_from, *m_to;
    QLabel *m_dash;
};

} // namespace twinscope::whatif
