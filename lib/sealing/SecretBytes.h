// SPDX-License-Identifier: MIT
//! A piece of memory for what must not reach a swap file, a core dump or freed memory.
#pragma once

#include <QString>

#include <cstddef>
#include <memory>

namespace PayRecipients {

//! Readies libsodium; cheap after the first call and safe from any thread. Whoever calls libsodium calls this first.
void initialiseSodium();

//! A fixed number of bytes from sodium_malloc(), wiped by the destructor.
class SecretBytes {
public:
    //! Zeroed bytes. Throws std::bad_alloc like any other allocation.
    explicit SecretBytes(std::size_t size);
    //! The UTF-8 form of a passphrase in normalisation form C, so that it is the same on every keyboard and system.
    static SecretBytes fromPassphrase(const QString& passphrase);

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) = delete;
    ~SecretBytes();

    std::size_t size() const { return m_size; }
    const unsigned char* data() const { return m_data; }
    unsigned char* data() { return m_data; }

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

//! A passphrase on its way from the field where it was typed to the thread that uses it; wiped with the last who holds
//! it. Qt's own copies cannot be wiped: the field's text until it is cleared, and freed memory that it grew out of.
using Passphrase = std::shared_ptr<const SecretBytes>;

//! \param typed by a person; stays the caller's to clear
Passphrase makePassphrase(const QString& typed);

} // namespace PayRecipients
