// SPDX-License-Identifier: MIT
//! Obtains the key of a profile's book: from the keychain, or by the recovery passphrase.
#pragma once

#include "keychain/Keychain.h"
#include "store/BookKey.h"
#include "store/SealedRecipientStore.h"

#include <QObject>

#include <tl/expected.hpp>

#include <optional>

namespace PayRecipients {

//! Never takes a key that cannot be read now for a lost one: while a book exists, it is opened with its own key or
//! not at all; a new key is made only where there is no book, or where the person asks for a fresh one.
class BookVault : public QObject {
    Q_OBJECT

public:
    //! Why there is no key yet, and what the person can do about it.
    struct Problem {
        std::optional<KeychainError> keychain; //!< what the keychain said
        std::optional<StoreError> store; //!< what the book said to the key or passphrase at hand, or when looked into
        bool bookExists = false;
        bool hasRecoveryPassphrase = false; //!< the passphrase opens the book without the keychain
        bool hasBackups = false; //!< there are some to restore
        bool hasBooksSetAside = false; //!< there are some to use again

        //! Another window has the book: nothing can be said of its key now.
        bool isInUse() const { return store && store->kind == StoreError::Kind::InUse; }
        //! The book itself is what does not open: no key and no passphrase changes that.
        bool isOfTheBook() const;
    };

    //! \param path of the book's file
    //! \param keychainName under which the key is kept
    BookVault(Keychain& keychain, QString path, QString keychainName, QObject* parent = nullptr);
    ~BookVault() override;

    QString path() const { return m_path; }
    //! The key lies in the keychain (after keyObtained()).
    bool isKeptInKeychain() const { return m_keptInKeychain; }

    //! Does beforehand, in other threads, what obtaining the key and opening the book would wait for. May make the
    //! keychain ask the person for its password.
    void prepare();
    //! Asks the keychain, unless prepare() did. Ends in keyObtained() or keyMissing().
    void obtainKey();
    //! Opens an existing book's wrapped key. Ends in keyObtained() or keyMissing().
    void unlock(const Passphrase& passphrase);
    //! Makes a fresh book that no keychain knows of and that the passphrase opens. Ends in keyObtained() or
    //! keyMissing(); then there is no book.
    void createWithPassphrase(const Passphrase& passphrase);
    //! The key did not open the book. Ends in keyMissing().
    void refuseKey(const StoreError& error);
    //! Sets the sealed file aside under a new name, so that the next obtainKey() begins a fresh book. Its key stays in
    //! the keychain. Quick. InUse when another window has it open.
    //! \return the new name
    tl::expected<QString, StoreError> setAside();
    //! From now on the key is kept under this name.
    void setKeychainName(const QString& name);

Q_SIGNALS:
    void keyObtained(const PayRecipients::BookKey& key, PayRecipients::SealedRecipientStore::OpenMode mode);
    void keyMissing(const PayRecipients::BookVault::Problem& problem);
    //! After obtainKey(): there is no book, but there are backups of one, or a file that was set aside before; another
    //! book is not begun in its place.
    void bookMissing(const PayRecipients::StoreError& error);

private:
    using Kept = tl::expected<QByteArray, KeychainError>;

    void ask();
    void forgetAnswer();
    void answerIfAsked();
    void take(Kept kept);
    std::optional<StoreError> whatIsMissing() const;
    void makeKey();
    void write(const BookKey& key, Keychain::Done done);
    void keepInKeychain(const BookKey& key);
    void reportMissing(
        const std::optional<KeychainError>& keychain, const std::optional<StoreError>& store = std::nullopt);

    Keychain& m_keychain;
    QString m_path;
    QString m_keychainName;
    bool m_isAsking = false; //!< the keychain
    std::optional<Kept> m_answer; //!< of the keychain, until it is wanted
    bool m_isWanted = false; //!< by whoever called obtainKey()
    std::optional<KeychainError> m_keychainError; //!< what the keychain said last
    bool m_keptInKeychain = false;
    bool m_isSetAside = false; //!< by this vault, so that another one is wanted
};

} // namespace PayRecipients
