// SPDX-License-Identifier: MIT
#include "sealing/SecretBytes.h"

#include <QByteArray>

#include <algorithm>
#include <new>
#include <sodium.h>
#include <utility>

namespace PayRecipients {

void initialiseSodium()
{
    static const bool ready = sodium_init() >= 0;
    // It fails only where the system has no random source at all; nothing could be sealed there.
    if (!ready)
        qFatal("libsodium cannot be initialised");
}

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    initialiseSodium();
    m_data = static_cast<unsigned char*>(sodium_malloc(std::max<std::size_t>(size, 1)));
    if (m_data == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

SecretBytes SecretBytes::fromPassphrase(const QString& passphrase)
{
    QString normalised = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normalised.toUtf8();
    SecretBytes bytes(static_cast<std::size_t>(utf8.size()));
    std::copy(utf8.cbegin(), utf8.cend(), bytes.data());
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    // Where nothing had to be normalised it is the caller's own text, which is not ours to wipe.
    if (normalised.isDetached())
        sodium_memzero(normalised.data(), static_cast<std::size_t>(normalised.size()) * sizeof(QChar));
    return bytes;
}

Passphrase makePassphrase(const QString& typed)
{
    return std::make_shared<const SecretBytes>(SecretBytes::fromPassphrase(typed));
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

} // namespace PayRecipients
