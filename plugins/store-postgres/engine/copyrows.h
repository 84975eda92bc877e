// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "row.h"

namespace twinscope::postgres {

/// Rows for COPY incoming FROM STDIN (FORMAT binary): PostgreSQL 15, "COPY", "Binary Format".
class CopyRows
{
public:
    explicit CopyRows(size_t expected);

    void add(qint32 series, const core::Sample &sample); ///< nr counts from 0 in this order
    QByteArray take();

private:
    template<typename T>
    void append(T value);
    template<typename T>
    void field(T value);
    void field(const std::optional<QByteArray> &bytes);

    QByteArray m_bytes;
    qint32 m_count = 0;
};

} // namespace twinscope::postgres
