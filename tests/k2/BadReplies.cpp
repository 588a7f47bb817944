// SPDX-License-Identifier: MIT
#include "BadReplies.h"

namespace test {

namespace {

using Then = RawReply::Then;

constexpr int mebibyte = 1024 * 1024;
constexpr int bombSize = 64 * mebibyte; // unpacked
constexpr int endlessly = 256; // mebibytes: more than any computer has to spare, and still an end

//! As zlib packs it (RFC 1950).
QByteArray packed(const QByteArray& body)
{
    return qCompress(body, 9).mid(4); // without Qt's own length
}

//! So many zeros, packed a thousandfold; made once.
const QByteArray& bomb()
{
    static const QByteArray bytes = packed(QByteArray(bombSize, '\0'));
    return bytes;
}

//! The same as gzip (RFC 1952). Nobody who unpacks it gets as far as the check sum.
QByteArray gzipBomb()
{
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\x02\xff", 10) + bomb().mid(2).chopped(4) + QByteArray(8, '\0');
}

QByteArray nested(int depth)
{
    return QByteArray(depth, '[') + QByteArray(depth, ']');
}

//! The status line and the headers of a right answer, but for those that say how long it is.
QByteArray headOf(Stage stage)
{
    if (stage == Stage::Creation)
        return "HTTP/1.1 201 Said so\r\nLocation: /api/v2/external_recipients/1\r\n";
    return "HTTP/1.1 200 Said so\r\nContent-Type: application/json\r\n";
}

} // namespace

QByteArray answerWith(Stage stage, const QByteArray& more, const QByteArray& id)
{
    switch (stage) {
    case Stage::Token:
        return R"({"access_token":"other","token_type":"Bearer","expires_in":3600)" + more + '}';
    case Stage::Payment:
        return R"({"data":{"id":")" + id + R"(","type":"payment","attributes":{"status":"Processed")" + more + "}}}";
    case Stage::Query:
    case Stage::Creation:
        break;
    }
    return R"({"data":{"id":")" + id + R"(","attributes":{"recipient_type":"Till","status":"Approved")" + more + "}}}";
}

RawReply replyWith(Stage stage, const QByteArray& body, const QByteArray& headers)
{
    return { .bytes
        = headOf(stage) + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body };
}

QList<BadReply> brokenReplies()
{
    QList<BadReply> replies;
    const auto add = [&replies](const char* name, const QByteArray& bytes, Then then, const char* outcome) {
        replies.append({ name, RawReply{ .bytes = bytes, .then = then }, outcome });
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = head + "Transfer-Encoding: chunked\r\n\r\n";
    add("closes before it answers", {}, Then::Close, "Unreachable");
    add("resets before it answers", {}, Then::Reset, "Unreachable");
    add("closes within the status line", "HTTP/1.", Then::Close, "Unreachable");
    add("closes within the headers", head + "Content-", Then::Close, "Unreachable");
    add("closes within the body", head + "Content-Length: 50\r\n\r\n{", Then::Close, "Unreachable");
    add("resets within the body", head + "Content-Length: 50\r\n\r\n{", Then::Reset, "Unreachable");
    add("closes within a chunk", chunked + "50\r\n{", Then::Close, "Unreachable");
    add("closes between chunks", chunked + "6\r\n{\"a\":{\r\n", Then::Close, "Unreachable");
    add("a chunk without a length", chunked + "what?\r\n{}\r\n0\r\n\r\n", Then::KeepOpen, "BadResponse");
    add("a chunk of a length below nothing", chunked + "-1\r\n{}\r\n0\r\n\r\n", Then::KeepOpen, "BadResponse");
    add("a chunk too long for any memory", chunked + "7fffffffffffffff\r\n{", Then::Close, "Unreachable");
    add("more than its chunk has", chunked + "2\r\n{}more\r\n0\r\n\r\n", Then::KeepOpen, "BadResponse");
    add("closes within a body of unknown length", head + "\r\n{\"data\":", Then::Close, "Unreachable");
    add("closes after a page of unknown length", head + "\r\n<html></html>", Then::Close, "BadResponse");
    // What is no HTTP Qt takes for a connection that broke.
    add("speaks another protocol", "SSH-2.0-OpenSSH_9.2\r\n\r\n", Then::KeepOpen, "Unreachable");
    add("a status that is no number", "HTTP/1.1 abc OK\r\n\r\n", Then::Close, "Unreachable");
    return replies;
}

QList<BadReply> largeReplies(Stage stage, const QByteArray& id)
{
    const QByteArray head = headOf(stage);
    const QByteArray spaces(mebibyte, ' ');
    // Right but for its size: whoever reads it to its end takes it.
    const QByteArray right = answerWith(stage, {}, id);
    const QByteArray length = QByteArray::number(qint64{ endlessly } * mebibyte);
    const auto endless = [](const QByteArray& beginning, const QByteArray& repeated) {
        return RawReply{ .bytes = beginning, .then = Then::Close, .repeated = repeated, .times = endlessly };
    };
    const auto chunk = [&head](const QByteArray& body) {
        return RawReply{ .bytes = head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16)
                + "\r\n" + body + "\r\n0\r\n\r\n" };
    };
    return {
        { "as much as it may be", replyWith(stage, right.leftJustified(mebibyte)), "Success" },
        { "a byte more than it may be", replyWith(stage, right.leftJustified(mebibyte + 1)), "BadResponse" },
        { "a byte more, in a chunk", chunk(right.leftJustified(mebibyte + 1)), "BadResponse" },
        { "endless, and says so", endless(head + "Content-Length: " + length + "\r\n\r\n", spaces), "BadResponse" },
        { "endless, in chunks", endless(head + "Transfer-Encoding: chunked\r\n\r\n", "100000\r\n" + spaces + "\r\n"),
            "BadResponse" },
        { "endless, of unknown length", endless(head + "\r\n", spaces), "BadResponse" },
    };
}

QList<BadReply> hostileReplies(Stage stage, const QByteArray& id)
{
    QList<BadReply> replies;
    const auto add = [&replies](const char* name, const RawReply& reply, const char* outcome) {
        replies.append({ name, reply, outcome });
    };
    const auto answer = [stage, &id](const QByteArray& more) { return replyWith(stage, answerWith(stage, more, id)); };
    add("a right answer, packed", replyWith(stage, packed(answerWith(stage, {}, id)), "Content-Encoding: deflate\r\n"),
        "BadResponse");
    add("a bomb in gzip", replyWith(stage, gzipBomb(), "Content-Encoding: gzip\r\n"), "BadResponse");
    add("a bomb in deflate", replyWith(stage, bomb(), "Content-Encoding: deflate\r\n"), "BadResponse");
    add("a bomb that nobody calls one", replyWith(stage, gzipBomb()), "BadResponse");
    add("lists in lists, a hundred thousand deep", replyWith(stage, nested(100'000)), "BadResponse");
    add("so deep within a right answer", answer(",\"x\":" + nested(100'000)), "BadResponse");
    add("objects in objects", replyWith(stage, QByteArray("{\"a\":").repeated(100'000)), "BadResponse");
    add("bytes that are no UTF-8 in a text", answer(",\"nickname\":\"\xff\xc0\x80\""), "BadResponse");
    add("half a character in a text", answer(",\"nickname\":\"\xf0\x9f\x98\""), "BadResponse");
    add("a zero byte in a text", answer(",\"x\":\"a\\u0000b\""), "Success");
    add("a key a hundred thousand times", answer(QByteArray(",\"x\":1").repeated(100'000)), "Success");
    add("a number of a million digits", answer(",\"x\":" + QByteArray(1'000'000, '9')), "BadResponse");
    if (stage == Stage::Query || stage == Stage::Payment) {
        const QByteArray other = "2";
        const auto both = [stage](const QByteArray& first, const QByteArray& second) {
            return replyWith(stage, answerWith(stage, {}, first + R"(","id":")" + second));
        };
        add("another id, after the right one", both(id, other), "BadResponse");
        add("the right id, after another one", both(other, id), "Success");
        add("another id", replyWith(stage, answerWith(stage, {}, other)), "BadResponse");
    }
    return replies;
}

QList<UnendingReply> unendingReplies()
{
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    return {
        { "hangs", {} },
        { "hangs within the headers", head + "A: " },
        { "hangs after the headers", head + "Content-Length: 99\r\n\r\n" },
        { "hangs within the body", head + "Content-Length: 99\r\n\r\n{" },
        { "hangs within a chunk", head + "Transfer-Encoding: chunked\r\n\r\n50\r\n{" },
        { "hangs within a body of unknown length", head + "\r\n{" },
        { "drips headers", head + "A: ", true },
        { "drips the body", head + "Content-Length: 99\r\n\r\n ", true },
    };
}

} // namespace test
