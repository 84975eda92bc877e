// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedlibrary.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <dlfcn.h>

namespace twinscope::whatif {

namespace {

/// The library that glibc's loader says is missing; empty where it says something else.
QString missingLibrary(const QString &said)
{
    static const QRegularExpression form(QStringLiteral("^([^:/]+): cannot open shared object file"));
    return form.match(said).captured(1);
}

/// What glibc's loader says, for people.
core::Error loadError(const QString &path, const QString &said)
{
    static const QRegularExpression symbol(QStringLiteral("undefined symbol: ([^ ,]+)"));
    static const QRegularExpression version(QStringLiteral("version `([^']+)' not found"));
    const QString name = QFileInfo(path).fileName();
    if (const QString missing = missingLibrary(said); !missing.isEmpty())
        return {core::ErrorCode::NotFound,
                QCoreApplication::translate("whatif",
                                            "The FMU needs the library %1, which is not on this machine. Install it.")
                    .arg(missing),
                said};
    if (const auto match = symbol.match(said); match.hasMatch())
        return {core::ErrorCode::Unsupported,
                QCoreApplication::translate(
                    "whatif", "The FMU's library %1 uses the function %2, which nothing on this machine has.")
                    .arg(name, match.captured(1)),
                said};
    if (const auto match = version.match(said); match.hasMatch())
        return {
            core::ErrorCode::Unsupported,
            QCoreApplication::translate("whatif", "The FMU's library %1 was built for a newer system (it needs %2).")
                .arg(name, match.captured(1)),
            said};
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("whatif", "The FMU's library %1 cannot be loaded on this machine.").arg(name),
            said};
}

int flags(SharedLibrary::Symbols symbols)
{
    int flags = RTLD_LOCAL | (symbols == SharedLibrary::Symbols::AllNow ? RTLD_NOW : RTLD_LAZY);
#ifndef __SANITIZE_ADDRESS__ // it replaces malloc, which a library with symbols of its own would not see
    flags |= RTLD_DEEPBIND;
#endif
    return flags;
}

} // namespace

void SharedLibrary::Closer::operator()(void *handle) const
{
    if (handle)
        ::dlclose(handle);
}

core::Result<SharedLibrary> SharedLibrary::load(const QString &path, Symbols symbols)
{
    SharedLibrary library;
    QSet<QString> tried;
    for (;;) {
        library.m_handle.reset(::dlopen(QFile::encodeName(path).constData(), flags(symbols)));
        if (library.m_handle)
            return library;
        const QString said = QString::fromLocal8Bit(::dlerror());
        const QString missing = missingLibrary(said);
        if (missing.isEmpty() || tried.contains(missing))
            return loadError(path, said);
        tried.insert(missing);
        // A library of that name that is already loaded satisfies the loader, wherever it came from.
        const QByteArray beside = QFile::encodeName(QFileInfo(path).path() + QLatin1Char('/') + missing);
        library.m_companions.emplace_back(::dlopen(beside.constData(), RTLD_LAZY | RTLD_LOCAL));
        if (!library.m_companions.back())
            return loadError(path, said);
    }
}

void *SharedLibrary::symbol(const QByteArray &name) const
{
    return ::dlsym(m_handle.get(), name.constData());
}

} // namespace twinscope::whatif
