// SPDX-License-Identifier: MIT
#include "profiles/ProfileStore.h"

#include "profiles/ProfileFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

constexpr auto ownerOnlyFolder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto ownerOnlyFile = QFile::ReadOwner | QFile::WriteOwner;

//! The ids that Profile::create() makes; with anything else, a file name could leave its folder.
bool isProfileId(const QString& id)
{
    const QUuid uuid(id);
    return !uuid.isNull() && uuid.toString(QUuid::WithoutBraces) == id;
}

//! Makes the folder, and those above it, or closes to others the one that is there.
bool makePrivateFolder(const QString& path)
{
    if (QFileInfo(path).isDir())
        return QFile::setPermissions(path, ownerOnlyFolder);
    return QDir().mkpath(QFileInfo(path).path()) && QDir().mkdir(path, ownerOnlyFolder);
}

bool writeWhole(const QString& path, const QByteArray& content)
{
    QSaveFile file(path);
    // commit() alone does not notice that what was buffered found no room, and puts an empty file in the old one's
    // place.
    return makePrivateFolder(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.setPermissions(ownerOnlyFile) && file.write(content) == content.size() && file.flush() && file.commit();
}

QByteArray readWhole(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! What makes two names the same to a person.
QString foldedName(const QString& name)
{
    return name.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
}

//! By name. Not by a filter of QDir: that makes a regular expression each time, and every start asks.
QFileInfoList profileFilesIn(const QString& folder)
{
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    files.removeIf([](const QFileInfo& file) { return file.suffix().compare(u"json", Qt::CaseInsensitive) != 0; });
    return files;
}

} // namespace

ProfileStore::ProfileStore(QString configFolder, QString dataFolder, QObject* parent)
    : QObject(parent)
    , m_configFolder(std::move(configFolder))
    , m_dataFolder(std::move(dataFolder))
{
}

QString ProfileStore::standardConfigFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
}

QString ProfileStore::standardDataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

QList<Profile> ProfileStore::profiles() const
{
    QList<Profile> found;
    for (const QFileInfo& file : profileFilesIn(profilesFolder())) {
        if (!isProfileId(file.completeBaseName()))
            continue;
        if (auto profile = profileFromJson(readWhole(file.filePath()), file.completeBaseName()))
            found.append(*std::move(profile));
    }
    std::ranges::sort(found, [](const Profile& a, const Profile& b) {
        const int order = foldedName(a.name).localeAwareCompare(foldedName(b.name));
        return order != 0 ? order < 0 : a.id < b.id;
    });
    return found;
}

QStringList ProfileStore::unreadableFiles() const
{
    QStringList unreadable;
    for (const QFileInfo& file : profileFilesIn(profilesFolder())) {
        const QString id = file.completeBaseName();
        if (!isProfileId(id) || !profileFromJson(readWhole(file.filePath()), id))
            unreadable.append(file.filePath());
    }
    return unreadable;
}

QStringList ProfileStore::booksWithoutProfile() const
{
    QStringList books;
    for (const QString& id : QDir(booksFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString book = QDir(bookFolder(id)).filePath(u"book.sqlite"_s);
        if (isProfileId(id) && QFileInfo::exists(book) && !QFileInfo::exists(profilePath(id)))
            books.append(book);
    }
    return books;
}

std::optional<Profile> ProfileStore::find(const QString& nameOrId) const
{
    const QList<Profile> all = profiles();
    auto found = std::ranges::find(all, nameOrId, &Profile::id);
    if (found == all.end()) {
        found = std::ranges::find_if(all,
            [wanted = foldedName(nameOrId)](const Profile& profile) { return foldedName(profile.name) == wanted; });
    }
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool ProfileStore::isNameFree(const QString& name, const QString& exceptId) const
{
    const QString wanted = foldedName(name);
    const QList<Profile> all = profiles();
    return !wanted.isEmpty() && std::ranges::none_of(all, [&](const Profile& profile) {
        return profile.id != exceptId && foldedName(profile.name) == wanted;
    });
}

std::optional<Profile> ProfileStore::lastUsed() const
{
    const QString id = lastUsedId();
    return isProfileId(id) ? profileFromJson(readWhole(profilePath(id)), id) : std::nullopt;
}

QString ProfileStore::bookPath(const Profile& profile) const
{
    const QString folder = bookFolder(profile.id);
    if (isProfileId(profile.id) && makePrivateFolder(QFileInfo(folder).path()))
        makePrivateFolder(folder);
    return QDir(folder).filePath(u"book.sqlite"_s);
}

QVariant ProfileStore::viewState(const QString& id, const QString& key) const
{
    if (!isProfileId(id))
        return {};
    const QSettings settings(viewStatePath(id), QSettings::IniFormat);
    return settings.value(key);
}

tl::expected<void, QString> ProfileStore::save(const Profile& profile)
{
    const QString path = profilePath(profile.id);
    if (!isProfileId(profile.id) || foldedName(profile.name).isEmpty()
        || Profile::checkBaseUrl(profile.baseUrl.toString(QUrl::FullyEncoded)) != profile.baseUrl)
        return tl::unexpected(path);
    const QString wanted = foldedName(profile.name);
    for (const Profile& other : profiles()) {
        if (other.id != profile.id && foldedName(other.name) == wanted)
            return tl::unexpected(profilePath(other.id));
    }
    if (!writeWhole(path, profileToJson(profile)))
        return tl::unexpected(path);
    Q_EMIT profilesChanged();
    return {};
}

tl::expected<void, QString> ProfileStore::removeBooks(const QString& id)
{
    const QString folder = bookFolder(id);
    // Said of a folder that is not there as well: that it was removed.
    if (isProfileId(id) && !QDir(folder).removeRecursively())
        return tl::unexpected(folder);
    return {};
}

tl::expected<void, QString> ProfileStore::remove(const QString& id)
{
    if (!isProfileId(id))
        return {};
    for (const QString& path : { viewStatePath(id), profilePath(id) }) {
        if (QFile::exists(path) && !QFile::remove(path))
            return tl::unexpected(path);
    }
    Q_EMIT profilesChanged();
    return {};
}

void ProfileStore::setLastUsed(const QString& id)
{
    // Writing waits for the disk, and at nearly every start it is the same one.
    if (isProfileId(id) && id != lastUsedId())
        writeWhole(lastUsedPath(), id.toUtf8() + '\n');
}

void ProfileStore::setViewState(const QString& id, const QString& key, const QVariant& value)
{
    if (!isProfileId(id) || !makePrivateFolder(profilesFolder()))
        return;
    QSettings settings(viewStatePath(id), QSettings::IniFormat);
    settings.setValue(key, value);
}

QString ProfileStore::lastUsedId() const
{
    return QString::fromUtf8(readWhole(lastUsedPath())).trimmed();
}

QString ProfileStore::profilesFolder() const
{
    return QDir(m_configFolder).filePath(u"profiles"_s);
}

QString ProfileStore::booksFolder() const
{
    return QDir(m_dataFolder).filePath(u"profiles"_s);
}

QString ProfileStore::bookFolder(const QString& id) const
{
    return QDir(booksFolder()).filePath(id);
}

QString ProfileStore::profilePath(const QString& id) const
{
    return QDir(profilesFolder()).filePath(id + u".json"_s);
}

QString ProfileStore::viewStatePath(const QString& id) const
{
    return QDir(profilesFolder()).filePath(id + u".view.ini"_s);
}

QString ProfileStore::lastUsedPath() const
{
    return QDir(profilesFolder()).filePath(u"last-used"_s);
}

} // namespace PayRecipients
