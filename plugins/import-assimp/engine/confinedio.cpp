// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "confinedio.h"

#include "textprobe.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <memory>

namespace twinscope::assimp {

namespace {

class DeviceStream final : public Assimp::IOStream
{
public:
    DeviceStream(std::unique_ptr<QIODevice> device, const core::Progress &progress)
        : m_device(std::move(device))
        , m_progress(progress)
    {
    }

    size_t Read(void *buffer, size_t size, size_t count) override
    {
        if (size == 0 || count == 0 || m_progress.isCancelled())
            return 0;
        const auto wanted = qint64(std::min<quint64>(quint64(m_device->size()), quint64(count) * size));
        const qint64 got = m_device->read(static_cast<char *>(buffer), wanted - wanted % qint64(size));
        return got > 0 ? size_t(got) / size : 0;
    }
    size_t Write(const void *, size_t, size_t) override { return 0; }
    aiReturn Seek(size_t offset, aiOrigin origin) override
    {
        const qint64 base = origin == aiOrigin_SET ? 0 : origin == aiOrigin_CUR ? m_device->pos() : m_device->size();
        const qint64 target = base + qint64(offset);
        return target >= 0 && target <= m_device->size() && m_device->seek(target) ? aiReturn_SUCCESS
                                                                                   : aiReturn_FAILURE;
    }
    size_t Tell() const override { return size_t(m_device->pos()); }
    size_t FileSize() const override { return size_t(m_device->size()); }
    void Flush() override {}

private:
    std::unique_ptr<QIODevice> m_device;
    const core::Progress &m_progress;
};

/// The file, open for reading; as UTF-8 where it is UTF-16 text, which Assimp's readers of text do not all understand.
std::unique_ptr<QIODevice> openedAsUtf8(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return nullptr;
    if (!isUtf16(file->peek(2)))
        return file;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(asUtf8(file->readAll()));
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

/// Names come from files of all systems and from URIs.
QString asPath(const char *name)
{
    QString path = QString::fromUtf8(name).replace(QLatin1Char('\\'), QLatin1Char('/'));
    if (path.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
        path = QUrl(path).path();
    return path;
}

} // namespace

ConfinedIo::ConfinedIo(const QString &modelPath, const QString &suffix, FileRequests &requests,
                       const core::Progress &progress)
    : m_modelPath(modelPath)
    , m_requests(requests)
    , m_progress(progress)
{
    const QFileInfo file(modelPath);
    m_folder = QDir(file.absolutePath()).canonicalPath();
    m_modelName = (m_folder + QLatin1Char('/') + file.completeBaseName() + QLatin1Char('.') + suffix).toStdString();
}

/// Where a name leads to, whether there is something or not.
QString ConfinedIo::pathOf(const char *name) const
{
    const QString path = QDir::cleanPath(QDir(m_folder).absoluteFilePath(asPath(name)));
    return QFileInfo::exists(path) ? path : QDir::cleanPath(QUrl::fromPercentEncoding(path.toUtf8()));
}

bool ConfinedIo::isInside(const QString &path) const
{
    const QFileInfo file(path);
    return (file.exists() ? file.canonicalFilePath() : path).startsWith(m_folder + QLatin1Char('/'));
}

void ConfinedIo::note(const QString &path)
{
    // After a miss Assimp tries the same file name in several places: what the model asked for comes first.
    const QString name = QLatin1Char('/') + QFileInfo(path).fileName();
    const QStringList missing = m_requests.missing;
    if (missing.contains(path) || !missing.filter(name).isEmpty())
        return;
    QStringList &list = QFileInfo(path).isFile() ? m_requests.read : m_requests.missing;
    if (!list.contains(path))
        list.append(path);
}

bool ConfinedIo::Exists(const char *name) const
{
    if (m_modelName == name)
        return true;
    const QString path = pathOf(name);
    return isInside(path) && QFileInfo(path).isFile();
}

Assimp::IOStream *ConfinedIo::Open(const char *name, const char *mode)
{
    if (std::strpbrk(mode, "wa+"))
        return nullptr;
    const bool isModel = m_modelName == name;
    const QString path = isModel ? m_modelPath : pathOf(name);
    if (!isModel && !isInside(path)) {
        m_requests.refused.insert(asPath(name));
        return nullptr;
    }
    if (!isModel)
        note(path);
    auto device = openedAsUtf8(path);
    return device ? new DeviceStream(std::move(device), m_progress) : nullptr;
}

void ConfinedIo::Close(Assimp::IOStream *stream)
{
    delete stream;
}

} // namespace twinscope::assimp
