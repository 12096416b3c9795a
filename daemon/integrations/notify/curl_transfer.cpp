// SPDX-FileCopyrightText: 2026 The Kiosk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "daemon/integrations/notify/curl_transfer.h"

#include <QUrl>
#include <array>
#include <cstring>
#include <curl/curl.h>
#include <mutex>

using namespace Qt::StringLiterals;

namespace kiosk::notify {

namespace {

constexpr qsizetype longestLine = 200;

int stopWhenAsked(void *isStopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return *static_cast<const std::atomic_bool *>(isStopping) ? 1 : 0;
}

QString explained(CURLcode code, const QString &lastLine, const char *detail) {
    const QString said = lastLine.isEmpty() ? QString() : u" It said: %1"_s.arg(lastLine);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return u"its name is not known. Check the address and the network."_s;
    case CURLE_COULDNT_CONNECT:
        return u"it does not take connections. Check the address, the port and the network."_s;
    case CURLE_OPERATION_TIMEDOUT:
        return u"it did not answer in time."_s + said;
    case CURLE_LOGIN_DENIED:
        return u"it refuses the login. Check user and password."_s + said;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
        return u"its certificate is not trusted (%1). Check the address, or name its authority in "
               "alerts.ca_file."_s.arg(QString::fromUtf8(detail));
    case CURLE_USE_SSL_FAILED:
        return u"it offers no encryption (STARTTLS), so nothing was sent."_s + said;
    case CURLE_ABORTED_BY_CALLBACK:
        return u"the system is stopping."_s;
    default:
        return u"%1."_s.arg(QString::fromUtf8(*detail ? detail : curl_easy_strerror(code))) + said;
    }
}

} // namespace

CurlTransfer::CurlTransfer(const QString &url, const char *protocols, const QString &authorityFile,
                           const TransferLimits &limits) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    m_handle = curl_easy_init();
    if (!m_handle)
        qFatal("no memory for a transfer");
    const QUrl address(url);
    m_peer = address.port() > 0 ? u"%1:%2"_s.arg(address.host()).arg(address.port()) : address.host();
    curl_easy_setopt(m_handle, CURLOPT_URL, url.toUtf8().constData());
    curl_easy_setopt(m_handle, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(m_handle, CURLOPT_PROXY, "");
    curl_easy_setopt(m_handle, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
    curl_easy_setopt(m_handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(m_handle, CURLOPT_CONNECTTIMEOUT_MS, long(limits.connect.count()));
    curl_easy_setopt(m_handle, CURLOPT_TIMEOUT_MS, long(limits.whole.count()));
    if (!authorityFile.isEmpty())
        curl_easy_setopt(m_handle, CURLOPT_CAINFO, authorityFile.toUtf8().constData());
    curl_easy_setopt(m_handle, CURLOPT_READFUNCTION, &CurlTransfer::readBody);
    curl_easy_setopt(m_handle, CURLOPT_READDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_HEADERFUNCTION, &CurlTransfer::readLine);
    curl_easy_setopt(m_handle, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_handle, CURLOPT_WRITEFUNCTION, &CurlTransfer::dropBody);
    curl_easy_setopt(m_handle, CURLOPT_WRITEDATA, this);
}

CurlTransfer::~CurlTransfer() {
    curl_easy_cleanup(m_handle);
    curl_slist_free_all(m_headers);
    curl_slist_free_all(m_recipients);
}

void CurlTransfer::setUpload(const QByteArray &body) {
    m_body = body;
}

void CurlTransfer::setHeaders(const QList<QByteArray> &headers) {
    for (const QByteArray &header : headers)
        m_headers = curl_slist_append(m_headers, header.constData());
    curl_easy_setopt(m_handle, CURLOPT_HTTPHEADER, m_headers);
}

void CurlTransfer::setRecipients(const QStringList &addresses) {
    for (const QString &address : addresses)
        m_recipients = curl_slist_append(m_recipients, address.toUtf8().constData());
    curl_easy_setopt(m_handle, CURLOPT_MAIL_RCPT, m_recipients);
}

Result<CurlTransfer::Reply> CurlTransfer::run(const std::atomic_bool &isStopping) {
    std::array<char, CURL_ERROR_SIZE> detail{};
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, detail.data());
    curl_easy_setopt(m_handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFOFUNCTION, &stopWhenAsked);
    curl_easy_setopt(m_handle, CURLOPT_XFERINFODATA, const_cast<std::atomic_bool *>(&isStopping));
    const CURLcode code = curl_easy_perform(m_handle);
    curl_easy_setopt(m_handle, CURLOPT_ERRORBUFFER, nullptr);
    const QString lastLine = QString::fromUtf8(m_lastLine).simplified().left(longestLine);
    if (code != CURLE_OK)
        return fail(ErrorCode::Internal, u"%1: %2"_s.arg(m_peer, explained(code, lastLine, detail.data())));
    Reply reply{.lastLine = lastLine};
    curl_easy_getinfo(m_handle, CURLINFO_RESPONSE_CODE, &reply.status);
    return reply;
}

size_t CurlTransfer::readBody(char *target, size_t size, size_t count, void *self) {
    auto *transfer = static_cast<CurlTransfer *>(self);
    const qsizetype length = std::min(qsizetype(size * count), transfer->m_body.size() - transfer->m_sent);
    std::memcpy(target, transfer->m_body.constData() + transfer->m_sent, size_t(length));
    transfer->m_sent += length;
    return size_t(length);
}

size_t CurlTransfer::readLine(char *data, size_t size, size_t count, void *self) {
    const QByteArray line = QByteArray(data, qsizetype(size * count)).trimmed().left(4 * longestLine);
    auto *transfer = static_cast<CurlTransfer *>(self);
    // Of HTTP the first line says it, of SMTP the last.
    const bool isHttpHeader = transfer->m_lastLine.startsWith("HTTP/") && !line.startsWith("HTTP/");
    if (!line.isEmpty() && !isHttpHeader)
        transfer->m_lastLine = line;
    return size * count;
}

// What a webhook answers in its body is of no interest, however much it is.
size_t CurlTransfer::dropBody(char *, size_t size, size_t count, void *) {
    return size * count;
}

} // namespace kiosk::notify
