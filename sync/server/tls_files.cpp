#include "sync/server/tls_files.h"

#include <openssl/sha.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

namespace cyd::server {

Result<Hash> loadTls(ssl_ctx_st* context, const std::string& certificate, const std::string& key)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_options(context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
    SSL_CTX_set_mode(context, SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_num_tickets(context, 1);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20"); // TLS 1.2; those of 1.3 are all good
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1)
        return fail(Fault::Invalid, "server.tls-cert");
    if (SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1
        || SSL_CTX_check_private_key(context) != 1)
        return fail(Fault::Invalid, "server.tls-key");
    unsigned char* der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(SSL_CTX_get0_certificate(context)), &der);
    if (size <= 0)
        return fail(Fault::Invalid, "server.tls-cert");
    Hash pin;
    SHA256(der, static_cast<std::size_t>(size), pin.data.data());
    OPENSSL_free(der);
    return pin;
}

} // namespace cyd::server
