// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/openssl/argon2_hasher.h"

#include "daemon/integrations/openssl/phc_string.h"

#include <malloc.h>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>
#include <stdexcept>

namespace kiosk::openssl {

namespace {

constexpr quint32 memoryKib = 19456;
constexpr quint32 passes = 2;
constexpr quint32 lanes = 1;
constexpr qsizetype saltBytes = 16;
constexpr qsizetype hashBytes = 32;

/// Computes what \a settings describe, with a hash as long as theirs.
QByteArray derive(const QString &password, const PhcString &settings) {
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr),
                                                                &EVP_KDF_free);
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(
        kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr, &EVP_KDF_CTX_free);
    if (!context)
        throw std::runtime_error("OpenSSL has no argon2id");
    // Composed and decomposed letters are the same password.
    QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
    QByteArray salt = settings.salt;
    quint32 memory = settings.memoryKib;
    quint32 iterations = settings.passes;
    quint32 lanesUsed = settings.lanes;
    quint32 threads = 1;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, secret.data(), size_t(secret.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, salt.data(), size_t(salt.size())),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_MEMCOST, &memory),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ITER, &iterations),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_ARGON2_LANES, &lanesUsed),
        OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_THREADS, &threads),
        OSSL_PARAM_construct_end()};
    QByteArray output(settings.hash.size(), Qt::Uninitialized);
    const bool done = EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(output.data()),
                                     size_t(output.size()), parameters) > 0;
    OPENSSL_cleanse(secret.data(), size_t(secret.size()));
    if (!done)
        throw std::runtime_error("argon2id failed");
    return output;
}

/// One of the two places, given back at the end.
class Place {
public:
    explicit Place(std::counting_semaphore<2> &places)
        : m_places(places) {
        m_places.acquire();
    }
    ~Place() {
        // glibc keeps freed memory in an arena of each thread, and would keep 19 MiB in every one of them.
        malloc_trim(0);
        m_places.release();
    }
    Place(const Place &) = delete;
    Place &operator=(const Place &) = delete;

private:
    std::counting_semaphore<2> &m_places;
};

} // namespace

QString Argon2Hasher::hash(const QString &password) {
    PhcString phc{.memoryKib = memoryKib,
                  .passes = passes,
                  .lanes = lanes,
                  .salt = QByteArray(saltBytes, Qt::Uninitialized),
                  .hash = QByteArray(hashBytes, Qt::Uninitialized)};
    if (RAND_bytes(reinterpret_cast<unsigned char *>(phc.salt.data()), int(phc.salt.size())) != 1)
        throw std::runtime_error("the system gives no random numbers");
    const Place place(m_places);
    phc.hash = derive(password, phc);
    return phc.toString();
}

bool Argon2Hasher::verify(const QString &password, const QString &phc) {
    const auto stored = PhcString::fromString(phc);
    if (!stored)
        return false;
    const Place place(m_places);
    const QByteArray computed = derive(password, *stored);
    return CRYPTO_memcmp(computed.constData(), stored->hash.constData(), size_t(computed.size())) == 0;
}

} // namespace kiosk::openssl
