// SPDX-License-Identifier: MIT
#include "profiles/ProfileFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr int fileVersion = 1;

const auto versionKey = "version"_L1;
const auto nameKey = "name"_L1;
const auto environmentKey = "environment"_L1;
const auto baseUrlKey = "base_url"_L1;
const auto apiVersionKey = "api_version"_L1;
const auto caCertificateFileKey = "ca_certificate_file"_L1;
const auto hasCredentialsKey = "has_credentials"_L1;
const auto signingOutKey = "signing_out"_L1;
const auto sealedWithPassphraseOnlyKey = "sealed_with_passphrase_only"_L1;
const auto bookKeyEntryKey = "book_key_entry"_L1;
const auto formerBookKeyEntriesKey = "former_book_key_entries"_L1;
const auto proxiesKey = "proxies"_L1;

constexpr std::array environmentWords{
    std::pair{ Environment::Production, "production"_L1 },
    std::pair{ Environment::Sandbox, "sandbox"_L1 },
    std::pair{ Environment::Custom, "custom"_L1 },
};
constexpr std::array apiVersionWords{
    std::pair{ ApiVersion::V1, "v1"_L1 },
    std::pair{ ApiVersion::V2, "v2"_L1 },
};

template <class Words, class Value>
QString wordOf(const Words& words, Value value)
{
    for (const auto& [known, word] : words) {
        if (known == value)
            return word;
    }
    return {};
}

template <class Words>
auto valueOf(const Words& words, const QJsonValue& word)
{
    std::optional<typename Words::value_type::first_type> value;
    for (const auto& [known, knownWord] : words) {
        if (word.toString() == knownWord)
            value = known;
    }
    return value;
}

} // namespace

QByteArray profileToJson(const Profile& profile)
{
    const QJsonObject object{
        { versionKey, fileVersion },
        { nameKey, profile.name },
        { environmentKey, wordOf(environmentWords, profile.environment) },
        { baseUrlKey, profile.baseUrl.toString(QUrl::FullyEncoded) },
        { apiVersionKey, wordOf(apiVersionWords, profile.apiVersion) },
        { caCertificateFileKey, profile.caCertificateFile },
        { hasCredentialsKey, profile.hasCredentials },
        { signingOutKey, profile.isSigningOut },
        { sealedWithPassphraseOnlyKey, profile.sealedWithPassphraseOnly },
        { bookKeyEntryKey, profile.bookKeyEntry },
        { formerBookKeyEntriesKey, QJsonArray::fromStringList(profile.formerBookKeyEntries) },
        { proxiesKey, QJsonArray::fromStringList(profile.proxies) },
    };
    return QJsonDocument(object).toJson();
}

std::optional<Profile> profileFromJson(const QByteArray& json, const QString& id)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int version = object[versionKey].toInt();
    const auto environment = valueOf(environmentWords, object[environmentKey]);
    const auto apiVersion = valueOf(apiVersionWords, object[apiVersionKey]);

    Profile profile;
    profile.id = id;
    profile.name = object[nameKey].toString();
    if (version < 1 || version > fileVersion || !environment || !apiVersion || profile.name.trimmed().isEmpty())
        return {};

    profile.environment = *environment;
    profile.apiVersion = *apiVersion;
    if (profile.environment == Environment::Custom) {
        // Somebody may have edited the file: a base URL that nobody could have typed is none.
        const auto baseUrl = Profile::checkBaseUrl(object[baseUrlKey].toString());
        if (!baseUrl)
            return {};
        profile.baseUrl = *baseUrl;
    } else {
        profile.baseUrl = Profile::baseUrlOf(profile.environment);
    }
    profile.caCertificateFile = object[caCertificateFileKey].toString();
    profile.hasCredentials = object[hasCredentialsKey].toBool();
    profile.isSigningOut = object[signingOutKey].toBool();
    profile.sealedWithPassphraseOnly = object[sealedWithPassphraseOnlyKey].toBool();
    profile.bookKeyEntry = object[bookKeyEntryKey].toString();
    const QJsonArray entries = object[formerBookKeyEntriesKey].toArray();
    for (const auto& entry : entries)
        profile.formerBookKeyEntries << entry.toString();
    const QJsonArray proxies = object[proxiesKey].toArray();
    for (const auto& proxy : proxies)
        profile.proxies << proxy.toString();
    return profile;
}

} // namespace PayRecipients
