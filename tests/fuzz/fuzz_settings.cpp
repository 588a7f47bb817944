// SPDX-License-Identifier: MIT
//! Any bytes as the files that keep a person's settings: a profile, and the preferences.
#include "FuzzTarget.h"

#include "preferences/Preferences.h"
#include "profiles/ProfileFile.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace PayRecipients;

namespace {

void readProfile(const QByteArray& json)
{
    const QString id = u"c7f300c0-f1ef-4151-9bbe-005005aa3747"_s;
    const std::optional<Profile> profile = profileFromJson(json, id);
    if (!profile)
        return;
    require(profile->id == id && !profile->name.trimmed().isEmpty());
    require(Profile::checkBaseUrl(profile->baseUrl.toString(QUrl::FullyEncoded)) == profile->baseUrl);
    require(
        profile->environment == Environment::Custom || profile->baseUrl == Profile::baseUrlOf(profile->environment));
    const QByteArray written = profileToJson(*profile);
    require(profileToJson(profileFromJson(written, id).value()) == written);
}

void readPreferences(const QByteArray& ini)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"preferences.ini"_s));
    require(file.open(QIODevice::WriteOnly) && file.write(ini) == ini.size());
    file.close();
    Preferences preferences(folder.path());
    preferences.language();
    preferences.refreshesOnStart();
    require(
        preferences.theme() >= Preferences::Theme::System && preferences.theme() <= Preferences::Theme::HighContrast);
    const ProxyChoice proxy = preferences.proxy();
    require(!proxy.isComplete() || proxy.kind != ProxyChoice::Kind::Manual || proxy.port > 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readProfile(bytes);
    readPreferences(bytes);
    return 0;
}
