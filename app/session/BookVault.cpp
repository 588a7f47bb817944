// SPDX-License-Identifier: MIT
#include "session/BookVault.h"

#include "store/BookBackups.h"

#include <QThreadPool>

#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

BookVault::BookVault(Keychain& keychain, QString path, QString keychainName, QObject* parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_path(std::move(path))
    , m_keychainName(std::move(keychainName))
{
}

BookVault::~BookVault()
{
    forgetAnswer();
}

bool BookVault::Problem::isOfTheBook() const
{
    if (!store || !bookExists || store->kind == StoreError::Kind::WrongKey)
        return false;
    return store->kind == StoreError::Kind::Damaged || !hasRecoveryPassphrase;
}

void BookVault::prepare()
{
    ask();
    QThreadPool::globalInstance()->start(&SealedRecipientStore::prepare);
}

void BookVault::obtainKey()
{
    m_isWanted = true;
    if (m_answer)
        QMetaObject::invokeMethod(this, &BookVault::answerIfAsked, Qt::QueuedConnection);
    else
        ask();
}

void BookVault::setKeychainName(const QString& name)
{
    m_keychainName = name;
    forgetAnswer();
    if (m_isWanted)
        ask();
}

void BookVault::ask()
{
    if (m_isAsking || m_answer)
        return;
    m_isAsking = true;
    m_keychain.read(m_keychainName, this, [this, name = m_keychainName](Kept kept) {
        m_isAsking = false;
        m_answer = std::move(kept);
        if (name == m_keychainName)
            return answerIfAsked();
        forgetAnswer();
        if (m_isWanted)
            ask();
    });
}

void BookVault::forgetAnswer()
{
    if (m_answer && *m_answer)
        BookKey::wipe(**m_answer);
    m_answer.reset();
}

void BookVault::answerIfAsked()
{
    if (m_isWanted && m_answer) {
        m_isWanted = false;
        take(*std::exchange(m_answer, std::nullopt));
    }
}

void BookVault::take(Kept kept)
{
    m_keychainError = kept ? std::nullopt : std::optional(kept.error());
    const bool bookExists = SealedRecipientStore::exists(m_path);
    if (const auto missing = bookExists ? std::nullopt : whatIsMissing()) {
        if (kept)
            BookKey::wipe(*kept);
        Q_EMIT bookMissing(*missing);
    } else if (kept) {
        const auto key = BookKey::fromBytes(*kept);
        BookKey::wipe(*kept);
        if (key) {
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
}

//! Where there is no file, but something of a book: no empty one may take its place without a word.
std::optional<StoreError> BookVault::whatIsMissing() const
{
    const QStringList setAside = m_isSetAside ? QStringList() : SealedRecipientStore::filesSetAside(m_path);
    if (setAside.isEmpty() && BookBackups::list(m_path).isEmpty())
        return std::nullopt;
    return StoreError{ StoreError::Kind::Missing, m_path, {}, setAside.value(0) };
}

void BookVault::makeKey()
{
    const BookKey key = BookKey::generate();
    write(key, [this, key](const tl::expected<void, KeychainError>& written) {
        if (!written)
            return reportMissing(written.error());
        m_keptInKeychain = true;
        Q_EMIT keyObtained(key, SealedRecipientStore::OpenMode::CreateNew);
    });
}

void BookVault::write(const BookKey& key, Keychain::Done done)
{
    QByteArray bytes = key.toBytes();
    m_keychain.write(m_keychainName, bytes, this, std::move(done));
    BookKey::wipe(bytes);
}

void BookVault::unlock(const Passphrase& passphrase)
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
    m_keychain.read(m_keychainName, this, [this, key](tl::expected<QByteArray, KeychainError> kept) {
        if (kept) {
            m_keptInKeychain = BookKey::fromBytes(*kept) == key;
            BookKey::wipe(*kept);
        } else if (kept.error().kind == KeychainError::Kind::NotFound) {
            write(key,
                [this](const tl::expected<void, KeychainError>& written) { m_keptInKeychain = written.has_value(); });
        }
    });
}

void BookVault::createWithPassphrase(const Passphrase& passphrase)
{
    m_keptInKeychain = false;
    SealedRecipientStore::createWithPassphrase(
        m_path, passphrase, this, [this](const tl::expected<BookKey, StoreError>& key) {
            if (!key)
                return reportMissing(m_keychainError, key.error());
            Q_EMIT keyObtained(*key, SealedRecipientStore::OpenMode::OpenExisting);
        });
}

void BookVault::refuseKey(const StoreError& error)
{
    reportMissing(std::nullopt, error);
}

tl::expected<QString, StoreError> BookVault::setAside()
{
    m_keptInKeychain = false;
    auto kept = SealedRecipientStore::setAside(m_path);
    m_isSetAside = kept.has_value();
    return kept;
}

void BookVault::reportMissing(const std::optional<KeychainError>& keychain, const std::optional<StoreError>& store)
{
    SealedRecipientStore::lookForRecoveryPassphrase(
        m_path, this, [this, keychain, store](const tl::expected<bool, StoreError>& found) {
            Q_EMIT keyMissing(
                { keychain, found ? store : found.error(), SealedRecipientStore::exists(m_path), found.value_or(false),
                    !BookBackups::list(m_path).isEmpty(), !SealedRecipientStore::filesSetAside(m_path).isEmpty() });
        });
}

} // namespace PayRecipients
