// SPDX-License-Identifier: MIT
//! Obtains the key of a profile's book: from the keychain, or by the recovery passphrase.
#pragma once

#include "keychain/Keychain.h"
#include "store/BookKey.h"
#include "store/SealedRecipientStore.h"

#include <QObject>

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
        std::optional<StoreError> store; //!< what the book said to the key or passphrase at hand
        bool bookExists = false;
        bool hasRecoveryPassphrase = false; //!< the passphrase opens the book without the keychain
    };

    //! \param path of the book's file
    //! \param keychainName under which the key is kept
    BookVault(Keychain& keychain, QString path, QString keychainName, QObject* parent = nullptr);

    QString path() const { return m_path; }
    //! The key lies in the keychain (after keyObtained()).
    bool isKeptInKeychain() const { return m_keptInKeychain; }

    //! Asks the keychain. Ends in keyObtained() or keyMissing().
    void obtainKey();
    //! Opens an existing book's wrapped key. Ends in keyObtained() or keyMissing().
    void unlock(const QString& passphrase);
    //! Makes a key that no keychain keeps, for a book that does not exist yet. Ends in keyObtained().
    void makeKeyWithoutKeychain();
    //! Sets the sealed file aside under a new name, so that the next obtainKey() begins a fresh book.
    //! \return the new name, or nothing when it could not be renamed
    std::optional<QString> setAside();

Q_SIGNALS:
    void keyObtained(const PayRecipients::BookKey& key, PayRecipients::SealedRecipientStore::OpenMode mode);
    void keyMissing(const PayRecipients::BookVault::Problem& problem);

private:
    void makeKey();
    void keepInKeychain(const BookKey& key);
    void reportMissing(std::optional<KeychainError> keychain, std::optional<StoreError> store = std::nullopt);

    Keychain& m_keychain;
    QString m_path;
    QString m_keychainName;
    bool m_keptInKeychain = false;
};

} // namespace PayRecipients
