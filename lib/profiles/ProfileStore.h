// SPDX-License-Identifier: MIT
//! The profiles on this computer, one small file each.
#pragma once

#include "profiles/Profile.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <tl/expected.hpp>

#include <optional>

namespace PayRecipients {

//! Keeps profiles as JSON files that are replaced whole, so that a crash leaves the old one or the new one.
//!
//! Every query reads the disk: there are few profiles, and another window may have changed them. The folders are made
//! when they are needed, open to their owner only. No secret is ever handed to this class.
class ProfileStore : public QObject {
    Q_OBJECT

public:
    //! \param configFolder takes the settings
    //! \param dataFolder takes the books, each in a folder of its own
    ProfileStore(QString configFolder, QString dataFolder, QObject* parent = nullptr);

    //! Where this platform keeps the application's settings and data.
    static QString standardConfigFolder();
    static QString standardDataFolder();

    //! In the order of their names.
    QList<Profile> profiles() const;
    //! Files that look like a profile but cannot be read as one. They are left as they are.
    QStringList unreadableFiles() const;
    //! The paths of books that no profile belongs to, as where only their folder was copied to this computer.
    QStringList booksWithoutProfile() const;
    //! Where the profiles are.
    QString profilesFolder() const;
    //! By id, else by name without regard to case.
    std::optional<Profile> find(const QString& nameOrId) const;
    //! True when no profile but \a exceptId has this name, and it is not blank.
    bool isNameFree(const QString& name, const QString& exceptId = {}) const;
    //! The profile that was chosen last, while it still exists.
    std::optional<Profile> lastUsed() const;
    //! The file of the profile's book. Its folder is made if need be; that it could not be shows when the book opens.
    QString bookPath(const Profile& profile) const;
    //! What a view remembered (columns, splitter, sort); nothing when it never did or when it cannot be read.
    QVariant viewState(const QString& id, const QString& key) const;

    //! Writes a new profile, or the new state of one. Refused when the name is not free, the base URL would not pass
    //! Profile::checkBaseUrl(), the id is no UUID, or the disk says no.
    //! \return else the path of the file that could not be written, or of the one that has the name already
    tl::expected<void, QString> save(const Profile& profile);
    //! Deletes the book of a profile, those that were set aside, and whatever else lies in its folder. Close the book
    //! first. No such book is no failure.
    //! \return else the path of the folder in which something could not be removed
    tl::expected<void, QString> removeBooks(const QString& id);
    //! Forgets a profile and its view state; its book stays where it is. No such profile is no failure.
    //! \return else the path of the file that could not be removed
    tl::expected<void, QString> remove(const QString& id);
    void setLastUsed(const QString& id);
    //! Remembered as well as can be: it is not worth a message when the disk is full.
    void setViewState(const QString& id, const QString& key, const QVariant& value);

Q_SIGNALS:
    //! A profile was saved or removed through this object.
    void profilesChanged();

private:
    QString booksFolder() const;
    QString bookFolder(const QString& id) const;
    QString profilePath(const QString& id) const;
    QString viewStatePath(const QString& id) const;
    QString lastUsedId() const;
    QString lastUsedPath() const;

    QString m_configFolder;
    QString m_dataFolder;
};

} // namespace PayRecipients
