#include "core/workspace/service_policy.h"

#include <QFile>
#include <QStandardPaths>

#include <set>

namespace cyd::workspace {

namespace {

constexpr qint64 kMaxFile = 1024 * 1024;

std::unexpected<PolicyFault> refuse(const char* code, const std::string& setting = {})
{
    return std::unexpected(PolicyFault { { Fault::Invalid, code }, QString::fromStdString(setting) });
}

} // namespace

QString policyFile(const QString& named)
{
    return named.isEmpty() ? QStandardPaths::locate(
               QStandardPaths::GenericConfigLocation, QStringLiteral("cydgynllun/policy.json"))
                           : named;
}

std::expected<checker::Policy, PolicyFault> readPolicy(const QString& file)
{
    if (file.isEmpty())
        return checker::Policy();
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return refuse("policy.file");
    const auto text = opened.read(kMaxFile + 1);
    if (opened.error() != QFileDevice::NoError)
        return refuse("policy.file");
    // The library lets a later key silently win over an earlier one.
    std::set<std::string> keys;
    std::string twice;
    const auto json = Json::parse(
        text.begin(), text.end(),
        [&](int depth, Json::parse_event_t event, Json& parsed) {
            if (event == Json::parse_event_t::key && depth == 1
                && !keys.insert(parsed.get<std::string>()).second)
                twice = parsed.get<std::string>();
            return true;
        },
        false);
    if (json.is_discarded() || text.size() > kMaxFile)
        return refuse("policy.json");
    if (!twice.empty())
        return refuse("policy.duplicate", twice);
    auto policy = checker::policyFromJson(json);
    if (!policy)
        return refuse(policy.error().code, checker::wrongSetting(json));
    return std::move(*policy);
}

QString refusedWords(
    const PolicyFault& fault, const QString& file, i18n::Lang lang, const i18n::Phrasebook& words)
{
    const auto why = words.text(lang, QStringLiteral("fault.") + QLatin1String(fault.error.code));
    return fault.setting.isEmpty() ? words.text(lang, "policy.refused").arg(file, why)
                                   : words.text(lang, "policy.refused_setting").arg(file, fault.setting, why);
}

} // namespace cyd::workspace
