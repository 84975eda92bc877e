// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance.h"

#include "instance1.h"
#include "instance2.h"
#include "instance3.h"

#include <QCoreApplication>

#include <array>

namespace twinscope::whatif {

namespace {

QChar kindOf(VariableType type)
{
    switch (type) {
    case VariableType::Boolean:
        return QLatin1Char('b');
    case VariableType::String:
        return QLatin1Char('s');
    case VariableType::Float64:
        return QLatin1Char('r');
    default:
        return QLatin1Char('i');
    }
}

QString toolOf(const Fmu &fmu)
{
    const QString tool = fmu.summary.description.generationTool.trimmed();
    return tool.isEmpty() ? QCoreApplication::translate("whatif", "which one is not said") : tool;
}

QString asSentence(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('!')) ? text : text + QLatin1Char('.');
}

} // namespace

size_t valueSize(VariableType type)
{
    static constexpr std::array<size_t, VariableTypeCount> Sizes = {
        4, 8, 1, 1, 2, 2, 4, 4, 8, 8, sizeof(bool), sizeof(const char *), sizeof(BinaryView), 8, sizeof(bool)};
    return Sizes[size_t(type)];
}

Instance::Instance(const Fmu &fmu, InstanceOptions options, SharedLibrary library)
    : m_library(std::move(library))
    , m_fmu(fmu)
    , m_options(std::move(options))
    , m_log([this](QChar kind, quint32 reference) { return nameOf(kind, reference); }, m_options.name.toUtf8(), this)
    , m_hasEventMode(m_options.kind != Kind::CoSimulation || fmu.interface(m_options.kind)->hasEventMode)
{
}

core::Result<std::unique_ptr<Instance>> Instance::create(const Fmu &fmu, const InstanceOptions &options)
{
    const auto path = fmu.libraryPath(options.kind);
    if (!path)
        return path.error();
    auto library = SharedLibrary::load(*path);
    if (!library)
        return library.error();
    switch (fmu.summary.description.version) {
    case FmiVersion::Fmi1:
        return Instance1::create(fmu, options, std::move(library).value());
    case FmiVersion::Fmi2:
        return Instance2::create(fmu, options, std::move(library).value());
    case FmiVersion::Fmi3:
        return Instance3::create(fmu, options, std::move(library).value());
    case FmiVersion::Unknown:
        break;
    }
    return core::Error{core::ErrorCode::Unsupported,
                       QCoreApplication::translate("whatif", "The FMU is of an FMI version that cannot be used."),
                       {}};
}

bool Instance::note(int status, const char *function)
{
    m_status = Status(status);
    if (isFine(m_status))
        return true;
    m_function = function;
    m_isDead |= m_status == Status::Fatal;
    return false;
}

bool Instance::missing(const char *function)
{
    return note(int(Status::Error), function);
}

/// What an FMU that is only a door to its tool says then does not help, if it says anything.
bool Instance::notInstantiated(const char *function)
{
    m_needsTool = fmu().interface(kind())->needsExecutionTool;
    return missing(function);
}

core::Error Instance::failure() const
{
    if (m_needsTool)
        return {core::ErrorCode::Unsupported,
                QCoreApplication::translate("whatif",
                                            "The FMU runs only where the tool it was made with is installed (%1).")
                    .arg(toolOf(m_fmu)),
                m_log.lastError()};
    const QString function = QString::fromLatin1(m_function);
    const QString said = m_log.lastError();
    const QString time = QString::number(m_now, 'g', 10);
    const bool discarded = m_status == Status::Discard;
    QString sentence =
        discarded
            ? QCoreApplication::translate("whatif", "The FMU refused %1 at t = %2").arg(function, time)
            : QCoreApplication::translate("whatif", "The FMU reported an error in %1 at t = %2").arg(function, time);
    sentence += said.isEmpty() ? QCoreApplication::translate("whatif", " and gave no reason.")
                               : QStringLiteral(": ") + asSentence(said);
    if (discarded && function.endsWith(QLatin1String("DoStep")))
        sentence += QCoreApplication::translate("whatif", " Perhaps another communication step suits it.");
    return {core::ErrorCode::Refused, sentence, {}};
}

QString Instance::nameOf(QChar kind, quint32 reference) const
{
    for (const Variable &variable : m_fmu.summary.description.variables) {
        if (variable.reference == reference && (kind.isNull() || kind == kindOf(variable.type)))
            return variable.name;
    }
    return {};
}

bool Instance::interval(ValueReference, bool, ClockInterval &)
{
    return missing("fmi3GetIntervalDecimal");
}

bool Instance::shift(ValueReference, bool, double &)
{
    return missing("fmi3GetShiftDecimal");
}

bool Instance::doStep(double, double, StepOutcome &)
{
    return missing("doStep");
}

bool Instance::activatePartition(ValueReference, double)
{
    return missing("fmi3ActivateModelPartition");
}

bool Instance::stateCount(size_t &count)
{
    count = size_t(m_fmu.summary.description.continuousStates);
    return true;
}

bool Instance::indicatorCount(size_t &count)
{
    count = size_t(m_fmu.summary.description.eventIndicators);
    return true;
}

} // namespace twinscope::whatif
