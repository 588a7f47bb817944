// SPDX-License-Identifier: MIT
#include "store/SealedRecipientStore.h"

#include "sealing/SecretBytes.h"
#include "store/BookBackups.h"
#include "store/BookDatabase.h"
#include "store/BookFile.h"
#include "store/RecoveryTable.h"
#include "store/Seal.h"
#include "store/SealedBook.h"

#include <QFileInfo>
#include <QPointer>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace PayRecipients {

namespace {

StoreError storeError(RecoveryEnvelope::Failure failure, const QString& path)
{
    switch (failure) {
    case RecoveryEnvelope::Failure::WrongPassphrase:
        return { StoreError::Kind::WrongKey, path, u"the recovery passphrase is another one"_s };
    case RecoveryEnvelope::Failure::Damaged:
        return { StoreError::Kind::Damaged, path, u"the key that the recovery passphrase wraps"_s };
    case RecoveryEnvelope::Failure::NoMemory:
        break;
    }
    return { StoreError::Kind::Unavailable, path, u"not enough memory for the recovery passphrase"_s };
}

tl::expected<BookKey, StoreError> unwrapKey(const QString& path, const SecretBytes& passphrase)
{
    const auto wrapped = RecoveryTable::readFromFile(path, BookFile::patience);
    if (!wrapped)
        return tl::unexpected(wrapped.error());
    if (!*wrapped)
        return tl::unexpected(StoreError{ StoreError::Kind::Unavailable, path, u"no recovery passphrase is set"_s });
    return (*wrapped)->envelope.open(passphrase, (*wrapped)->bookId).map_error([&path](auto failure) {
        return storeError(failure, path);
    });
}

tl::expected<bool, StoreError> lookForWrappedKey(const QString& path)
{
    if (!QFileInfo(path).isFile())
        return false;
    return RecoveryTable::readFromFile(path, BookFile::patience).map([](const auto& wrapped) {
        return wrapped.has_value();
    });
}

//! Argon2id comes first: a book that is there can be opened.
tl::expected<BookKey, StoreError> createWrapped(const QString& path, const SecretBytes& passphrase)
{
    const auto lock = BookFile::lock(path, BookFile::patience);
    if (!lock)
        return tl::unexpected(lock.error());
    const BookKey key = BookKey::generate();
    const QByteArray bookId = Seal::randomBytes(Seal::bookIdSize);
    const auto envelope = RecoveryEnvelope::make(key, passphrase, bookId);
    if (!envelope)
        return tl::unexpected(storeError(envelope.error(), path));
    const auto created = BookFile::create(path, key, RecoveryTable::WrappedKey{ *envelope, bookId });
    if (!created)
        return tl::unexpected(created.error());
    return key;
}

//! Does the work in a thread of its own, then tells its result in the thread of the context.
template <class Result>
void inOtherThread(std::function<Result()> work, QObject* context, std::function<void(Result)> done)
{
    const auto result = std::make_shared<std::optional<Result>>();
    QThread* thread = QThread::create([result, work = std::move(work)] { *result = work(); });
    thread->setObjectName(u"Unlock"_s);
    QObject::connect(
        thread, &QThread::finished, context, [result, done = std::move(done)] { done(std::move(**result)); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

//! Waits in the thread of the caller for what another thread reads.
class HistoryAnswer : public QObject {
public:
    HistoryAnswer(QObject* context, RecipientStore::HistoryDone done)
        : m_context(context)
        , m_done(std::move(done))
    {
    }

    void give(const RecipientStore::HistoryResult& result)
    {
        if (m_context)
            m_done(result);
        deleteLater();
    }

private:
    QPointer<QObject> m_context;
    RecipientStore::HistoryDone m_done;
};

} // namespace

class SealedRecipientStore::Private {
public:
    Private(QString bookPath, BookKey bookKey, OpenMode mode, Folding folding, Today today)
        : path(bookPath)
        , key(bookKey)
        , book(std::move(bookPath), std::move(bookKey), mode, folding, std::move(today))
    {
        bookThread.setObjectName(u"Store"_s);
        passphraseThread.setObjectName(u"Passphrase"_s);
        book.moveToThread(&bookThread);
        passphrases.moveToThread(&passphraseThread);
        bookThread.start();
        passphraseThread.start();
    }

    // What was asked for before is still queued in front of the last call to each thread, and so is done.
    ~Private()
    {
        inPassphraseThread([this] { passphraseThread.quit(); });
        passphraseThread.wait();
        bookThread.requestInterruption();
        inBookThread([this] {
            book.close();
            bookThread.quit();
        });
        bookThread.wait();
    }

    template <class Work>
    void inBookThread(Work work)
    {
        QMetaObject::invokeMethod(&book, std::move(work), Qt::QueuedConnection);
    }

    template <class Work>
    void inPassphraseThread(Work work)
    {
        QMetaObject::invokeMethod(&passphrases, std::move(work), Qt::QueuedConnection);
    }

    const QString path;
    const BookKey key;
    QByteArray bookId; //!< once open
    bool hasRecovery = false;

    SealedBook book;
    QObject passphrases; //!< what it is asked happens in passphraseThread, one after another
    QThread bookThread;
    QThread passphraseThread; //!< because Argon2id takes a second, and commits shall not wait for it
};

SealedRecipientStore::SealedRecipientStore(QString path, BookKey key, OpenMode mode, QObject* parent)
    : SealedRecipientStore(std::move(path), std::move(key), mode, Folding{}, &QDate::currentDate, parent)
{
}

SealedRecipientStore::SealedRecipientStore(
    QString path, BookKey key, OpenMode mode, Folding folding, Today today, QObject* parent)
    : RecipientStore(parent)
    , d(std::make_unique<Private>(std::move(path), std::move(key), mode, folding, std::move(today)))
{
    connect(&d->book, &SealedBook::blockLoaded, this, &SealedRecipientStore::blockLoaded);
    connect(&d->book, &SealedBook::ranksRead, this, &SealedRecipientStore::ranksRead);
    connect(&d->book, &SealedBook::opened, this, [this](quint64 nextKey, const QByteArray& bookId, bool hasRecovery) {
        d->bookId = bookId;
        d->hasRecovery = hasRecovery;
        Q_EMIT opened(nextKey);
    });
    connect(&d->book, &SealedBook::openFailed, this, &SealedRecipientStore::openFailed);
    connect(&d->book, &SealedBook::committed, this, &SealedRecipientStore::committed);
    connect(&d->book, &SealedBook::commitFailed, this, &SealedRecipientStore::commitFailed);
    connect(&d->book, &SealedBook::folded, this, &SealedRecipientStore::folded);
    connect(&d->book, &SealedBook::backupFailed, this, &SealedRecipientStore::backupFailed);
    connect(&d->book, &SealedBook::recoveryStored, this, [this] {
        d->hasRecovery = true;
        Q_EMIT recoveryPassphraseSet();
    });
    connect(&d->book, &SealedBook::recoveryRemoved, this, [this] {
        d->hasRecovery = false;
        Q_EMIT recoveryPassphraseRemoved();
    });
    connect(&d->book, &SealedBook::recoveryFailed, this, &SealedRecipientStore::recoveryPassphraseFailed);
}

SealedRecipientStore::~SealedRecipientStore() = default;

void SealedRecipientStore::prepare()
{
    BookDatabase::loadDriver();
}

bool SealedRecipientStore::exists(const QString& path)
{
    return QFileInfo(path).isFile();
}

bool SealedRecipientStore::hasRecoveryPassphrase(const QString& path)
{
    if (!exists(path))
        return false;
    const auto wrapped = RecoveryTable::readFromFile(path, 0ms);
    return wrapped && *wrapped;
}

bool SealedRecipientStore::hasRecoveryPassphrase() const
{
    return d->hasRecovery;
}

void SealedRecipientStore::open()
{
    d->inBookThread([book = &d->book] { book->open(); });
}

void SealedRecipientStore::commit(quint64 sequence, const ChangeSet& changes)
{
    d->inBookThread([book = &d->book, sequence, changes] { book->commit(sequence, changes); });
}

void SealedRecipientStore::keepRanks(const QByteArray& ranks)
{
    d->inBookThread([book = &d->book, ranks] { book->keepRanks(ranks); });
}

void SealedRecipientStore::readHistory(const HistoryQuery& query, QObject* context, const HistoryDone& done)
{
    // The answer goes by way of an object of this thread: the context may be gone before the other thread is done.
    auto* answer = new HistoryAnswer(context, done);
    d->inBookThread([book = &d->book, query, answer] {
        QMetaObject::invokeMethod(
            answer, [answer, result = book->readHistory(query)] { answer->give(result); }, Qt::QueuedConnection);
    });
}

void SealedRecipientStore::setRecoveryPassphrase(const Passphrase& passphrase)
{
    d->inPassphraseThread([d = d.get(), bookId = d->bookId, passphrase] {
        if (bookId.isEmpty()) {
            const StoreError notOpen{ StoreError::Kind::Unavailable, d->path, u"the book is not open"_s };
            d->inBookThread([d, notOpen] { Q_EMIT d->book.recoveryFailed(notOpen); });
            return;
        }
        const auto envelope = RecoveryEnvelope::make(d->key, *passphrase, bookId);
        if (envelope)
            d->inBookThread([d, envelope] { d->book.storeRecovery(*envelope); });
        else
            d->inBookThread([d, envelope] { Q_EMIT d->book.recoveryFailed(storeError(envelope.error(), d->path)); });
    });
}

void SealedRecipientStore::removeRecoveryPassphrase()
{
    // By way of the other thread, so that it cannot overtake a passphrase that is being set.
    d->inPassphraseThread([d = d.get()] { d->inBookThread([d] { d->book.removeRecovery(); }); });
}

tl::expected<QString, StoreError> SealedRecipientStore::setAside(const QString& path)
{
    auto kept = exists(path) ? BookFile::setAside(path) : StoreResult<QString>(BookFile::freeName(path));
    if (kept)
        BookBackups::keepWith(path, *kept);
    return kept;
}

QStringList SealedRecipientStore::filesSetAside(const QString& path)
{
    return BookFile::filesSetAside(path);
}

void SealedRecipientStore::createWithPassphrase(
    const QString& path, const Passphrase& passphrase, QObject* context, KeyDone done)
{
    inOtherThread<KeyResult>([path, passphrase] { return createWrapped(path, *passphrase); }, context, std::move(done));
}

void SealedRecipientStore::unlock(const QString& path, const Passphrase& passphrase, QObject* context, KeyDone done)
{
    inOtherThread<KeyResult>([path, passphrase] { return unwrapKey(path, *passphrase); }, context, std::move(done));
}

void SealedRecipientStore::lookForRecoveryPassphrase(const QString& path, QObject* context, LookDone done)
{
    inOtherThread<LookResult>([path] { return lookForWrappedKey(path); }, context, std::move(done));
}

} // namespace PayRecipients
