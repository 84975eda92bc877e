// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "output.h"
#include "progressline.h"

#include <twinscope/historian/csvformat.h>
#include <twinscope/historian/csvreader.h>
#include <twinscope/sdk/publisher.h>

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <cmath>

namespace twinscope::cli {

namespace {

constexpr int RowsBetweenFlushes = 100;
constexpr auto BrokerTimeout = std::chrono::seconds(10);
constexpr double ProgressSeconds = 1;

/// A column's name as one MQTT topic level: the characters MQTT gives a meaning are replaced.
QString topicLevel(const QString &column)
{
    QString level = column.trimmed();
    for (const QChar special : {QLatin1Char('/'), QLatin1Char('+'), QLatin1Char('#')})
        level.replace(special, QLatin1Char('_'));
    return level;
}

/// A field as JSON: a number keeps its very digits, everything else is a text.
QByteArray jsonField(const QString &field)
{
    QByteArray text = field.trimmed().toUtf8();
    const auto parsed = QJsonDocument::fromJson('[' + text + ']');
    if (parsed.isArray() && parsed.array().size() == 1 && parsed.array().first().isDouble())
        return text;
    return QJsonDocument(QJsonArray{field}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

class PublishCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app =
            root.add_subcommand("publish", "Replay a recorded CSV file into a broker, each column a topic.");
        app->add_option("CSV", m_path, "A file whose first line names the columns.")->required();
        app->add_option("--broker", m_broker, "mqtt://host:1883")->required();
        app->add_option("--prefix", m_prefix, "Topics are PREFIX/COLUMN.")->required();
        app->add_option("--time", m_timeColumn,
                        "The column with the time (ISO 8601, UTC without a zone, or Unix time). Payloads become "
                        "{\"time\": …, \"value\": …}; without it they are the plain value, one row a second.");
        app->add_option("--speed", m_speed, "Times as fast as recorded; 0 = as fast as the broker takes it.")
            ->check(CLI::NonNegativeNumber);
        app->add_option("--qos", m_qos, "0 or 1")->check(CLI::IsMember({0, 1}));
        app->add_flag("--json", m_json, "Print {rows, messages, skipped, seconds}.");
        return app;
    }

    int run(Host &host) override
    {
        const auto probe = historian::probeCsv(QString::fromStdString(m_path), wishes());
        if (!probe)
            return probe.error().code == core::ErrorCode::NotFound ? (fail(probe.error()), Usage) : fail(probe.error());
        m_format = probe->format;
        historian::CsvReader reader;
        if (const auto opened = reader.open(QString::fromStdString(m_path), m_format.separator); !opened)
            return fail(opened.error());
        auto publisher = makePublisher(host);
        if (!publisher)
            return fail(publisher.error());
        if (const auto open = (*publisher)->open(QString::fromStdString(m_broker), BrokerTimeout); !open)
            return fail(open.error());
        return replay(reader, **publisher);
    }

private:
    historian::CsvWishes wishes() const
    {
        historian::CsvWishes wishes;
        wishes.header = true;
        wishes.layout = historian::CsvLayout::Wide;
        if (m_timeColumn.empty())
            wishes.timeKind = historian::CsvTimeKind::Rows;
        else
            wishes.timeColumn = QString::fromStdString(m_timeColumn);
        return wishes;
    }

    core::Result<std::unique_ptr<telemetry::Publisher>> makePublisher(Host &host) const
    {
        host.plugins({QStringLiteral("source")});
        if (auto publisher = sdk::createPublisher(host.services()))
            return publisher;
        return core::Error{
            core::ErrorCode::Unsupported,
            QCoreApplication::translate(
                "cli", "No plugin can publish to a broker: `twinscope plugins` says what was refused and why."),
            {}};
    }

    int replay(historian::CsvReader &reader, telemetry::Publisher &publisher)
    {
        QElapsedTimer clock;
        clock.start();
        const auto sent = sendAll(reader, publisher, clock);
        m_line.clear();
        if (!sent)
            return fail(sent.error());
        tell(seconds(clock));
        return Done;
    }

    core::Result<void> sendAll(historian::CsvReader &reader, telemetry::Publisher &publisher,
                               const QElapsedTimer &clock)
    {
        const historian::CsvTimeReader times(m_format.time);
        reader.next(); // the header
        while (reader.next()) {
            const bool whole = !reader.isBroken() && reader.fields().size() == size_t(m_format.columns.size());
            const auto time = whole && m_format.timeColumn >= 0
                                  ? times.read(reader.fields()[size_t(m_format.timeColumn)].text)
                                  : std::nullopt;
            if (!whole || (m_format.timeColumn >= 0 && !time)) {
                ++m_skipped;
                continue;
            }
            pace(clock, time, reader.fractionRead());
            if (auto sent = send(reader.fields(), time, publisher); !sent)
                return sent;
            // A broker drops what a slow subscriber cannot take; waiting for it now and then keeps the replay whole.
            if (++m_rows % RowsBetweenFlushes == 0) {
                if (auto flushed = publisher.flush(BrokerTimeout); !flushed)
                    return flushed;
            }
        }
        return reader.failure() ? core::Result<void>(*reader.failure()) : publisher.flush(BrokerTimeout);
    }

    void pace(const QElapsedTimer &clock, std::optional<core::Time> time, double fraction)
    {
        showProgress(clock, fraction);
        if (m_speed <= 0)
            return;
        if (time && !m_firstTime)
            m_firstTime = time;
        const double recorded = time ? core::toSeconds(*time - *m_firstTime) : double(m_rows);
        const double due = recorded / m_speed;
        for (double left = due - seconds(clock); left > 0; left = due - seconds(clock)) {
            QThread::msleep(ulong(std::ceil(std::min(left, ProgressSeconds) * 1000)));
            showProgress(clock, fraction);
        }
    }

    static double seconds(const QElapsedTimer &clock) { return double(clock.elapsed()) / 1000.0; }

    void showProgress(const QElapsedTimer &clock, double fraction)
    {
        const double now = seconds(clock);
        if (now < m_nextProgress)
            return;
        m_nextProgress = now + ProgressSeconds;
        m_line.show(fraction,
                    QStringLiteral("%1 rows, %2 messages, %3 s").arg(m_rows).arg(m_messages).arg(qint64(now)));
    }

    core::Result<void> send(const std::vector<historian::CsvField> &fields, std::optional<core::Time> time,
                            telemetry::Publisher &publisher)
    {
        for (size_t c = 0; c < fields.size(); ++c) {
            if (int(c) == m_format.timeColumn || fields[c].text.empty())
                continue;
            const QString field = historian::csvText(fields[c].text);
            const QByteArray payload =
                time ? "{\"time\":\"" + core::toIso8601(*time).toUtf8() + "\",\"value\":" + jsonField(field) + '}'
                     : field.toUtf8();
            const QString topic =
                QString::fromStdString(m_prefix) + QLatin1Char('/') + topicLevel(m_format.columns[qsizetype(c)]);
            if (auto sent = publisher.publish(topic, payload, m_qos, false); !sent)
                return sent;
            ++m_messages;
        }
        return {};
    }

    void tell(double seconds) const
    {
        if (m_skipped > 0)
            printError(QCoreApplication::translate("cli", "%n row(s) were left out: wrong number of fields or no time.",
                                                   nullptr, int(m_skipped)));
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("rows"), qint64(m_rows)},
                                  {QStringLiteral("messages"), qint64(m_messages)},
                                  {QStringLiteral("skipped"), qint64(m_skipped)},
                                  {QStringLiteral("seconds"), seconds}});
        else
            print(QStringLiteral("%1 rows, %2 messages in %3 s").arg(m_rows).arg(m_messages).arg(seconds, 0, 'f', 1));
    }

    std::string m_path, m_broker, m_prefix, m_timeColumn;
    double m_speed = 1;
    int m_qos = 1;
    bool m_json = false;
    historian::CsvFormat m_format;
    std::optional<core::Time> m_firstTime;
    ProgressLine m_line;
    double m_nextProgress = ProgressSeconds;
    quint64 m_rows = 0, m_messages = 0, m_skipped = 0;
};

} // namespace

std::unique_ptr<Command> makePublishCommand()
{
    return std::make_unique<PublishCommand>();
}

} // namespace twinscope::cli
