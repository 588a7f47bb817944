// SPDX-License-Identifier: MIT
#include "session/BookVault.h"

#include <QDateTime>
#include <QFile>

namespace PayRecipients {

using namespace Qt::StringLiterals;

BookVault::BookVault(Keychain& keychain, QString path, QString keychainName, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_path(std::move(path))
    , m_keychainName(std::move(keychainName))
{
}

void BookVault::obtainKey()
{
    m_keychain.read(m_keychainName, this, [this](const tl::expected<QByteArray, KeychainError>& kept) {
        const bool bookExists = SealedRecipientStore::exists(m_path);
        if (kept) {
            if (const auto key = BookKey::fromBytes(*kept)) {
                m_keptInKeychain = true;
                using Mode = SealedRecipientStore::OpenMode;
                Q_EMIT keyObtained(*key, bookExists ? Mode::OpenExisting : Mode::CreateNew);
            } else {
                reportMissing(KeychainError{ KeychainError::Kind::Failed, u"the entry is not a key"_s });
            }
        } else if (!bookExists && kept.error().kind == KeychainError::Kind::NotFound) {
            makeKey();
        } else {
            reportMissing(kept.error());
        }
    });
}

void BookVault::makeKey()
{
    const BookKey key = BookKey::generate();
    m_keychain.write(
        m_keychainName, key.toBytes(), this, [this, key](const tl::expected<void, KeychainError>& written) {
            if (!written)
                return reportMissing(written.error());
            m_keptInKeychain = true;
            Q_EMIT keyObtained(key, SealedRecipientStore::OpenMode::CreateNew);
        });
}

void BookVault::unlock(const QString& passphrase)
{
    SealedRecipientStore::unlock(m_path, passphrase, this, [this](const tl::expected<BookKey, StoreError>& key) {
        if (!key)
            return reportMissing(std::nullopt, key.error());
        keepInKeychain(*key);
        Q_EMIT keyObtained(*key, SealedRecipientStore::OpenMode::OpenExisting);
    });
}

void BookVault::keepInKeychain(const BookKey& key)
{
    // Only where it holds none: another key may be the only one to another file.
    m_keychain.read(m_keychainName, this, [this, key](const tl::expected<QByteArray, KeychainError>& kept) {
        if (kept || kept.error().kind != KeychainError::Kind::NotFound)
            return;
        m_keychain.write(m_keychainName, key.toBytes(), this,
            [this](const tl::expected<void, KeychainError>& written) { m_keptInKeychain = written.has_value(); });
    });
}

void BookVault::makeKeyWithoutKeychain()
{
    Q_ASSERT(!SealedRecipientStore::exists(m_path));
    Q_EMIT keyObtained(BookKey::generate(), SealedRecipientStore::OpenMode::CreateNew);
}

std::optional<QString> BookVault::setAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString kept = m_path + u".set-aside-"_s + stamp;
    if (!QFile::rename(m_path, kept))
        return std::nullopt;
    // The write-ahead log belongs to the file: under its new name SQLite finds it again.
    for (const QString& suffix : { u"-wal"_s, u"-shm"_s }) {
        if (QFile::exists(m_path + suffix) && !QFile::rename(m_path + suffix, kept + suffix))
            return std::nullopt;
    }
    return kept;
}

void BookVault::reportMissing(std::optional<KeychainError> keychain, std::optional<StoreError> store)
{
    Q_EMIT keyMissing({ std::move(keychain), std::move(store), SealedRecipientStore::exists(m_path),
        SealedRecipientStore::hasRecoveryPassphrase(m_path) });
}

} // namespace PayRecipients
