// SPDX-License-Identifier: MIT
//! The key of one sealed address book.
#pragma once

#include <QByteArray>

#include <memory>
#include <optional>

namespace PayRecipients {

class SecretBytes;

//! 256 random bits in guarded memory: locked against swapping where the system allows it, out of core dumps, wiped
//! when the last copy goes. Copies are cheap, share the memory and may cross threads.
class BookKey {
public:
    static constexpr int size = 32; //!< bytes

    //! A fresh key from the system's random source.
    static BookKey generate();
    //! A key that toBytes() gave; nothing for any other number of bytes. The caller wipes its own bytes.
    static std::optional<BookKey> fromBytes(const QByteArray& bytes);
    //! A key that was derived; nothing for any other number of bytes.
    static std::optional<BookKey> fromSecret(SecretBytes bytes);

    //! A copy for the keychain, and for nothing else. wipe() it after use.
    QByteArray toBytes() const;
    //! `size` bytes, valid as long as a copy of the key lives.
    const unsigned char* data() const;

    //! Overwrites bytes that were secret, in place, and empties them. Other copies of a shared array stay as they are.
    static void wipe(QByteArray& bytes);

    //! In constant time.
    friend bool operator==(const BookKey& a, const BookKey& b) { return a.equals(b); }

private:
    explicit BookKey(std::shared_ptr<const SecretBytes> bytes);
    bool equals(const BookKey& other) const;

    std::shared_ptr<const SecretBytes> m_bytes;
};

} // namespace PayRecipients
