// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>

#include <memory>
#include <vector>

namespace twinscope::whatif {

/// An FMU's shared library, loaded into this process: only ever a worker's. It sees its own symbols before those of the
/// program, so that two versions of a library do not meet. It stays loaded as long as this lives.
class SharedLibrary
{
public:
    enum class Symbols { WhenUsed, AllNow };

    /// Libraries it needs are looked for in its own folder, too. The error says which library is missing, or what else keeps it from being loaded.
    static core::Result<SharedLibrary> load(const QString &path, Symbols symbols = Symbols::WhenUsed);

    void *symbol(const QByteArray &name) const; ///< nullptr where it exports none of that name
    template<typename Function>
    Function *function(const QByteArray &name) const
    {
        return reinterpret_cast<Function *>(symbol(name));
    }

private:
    struct Closer
    {
        void operator()(void *handle) const;
    };
    using Handle = std::unique_ptr<void, Closer>;
    Handle m_handle;
    std::vector<Handle> m_companions; ///< libraries beside it, which it needs and does not find by itself
};

} // namespace twinscope::whatif
