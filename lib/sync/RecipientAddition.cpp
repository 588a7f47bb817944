// SPDX-License-Identifier: MIT
#include "sync/RecipientAddition.h"

#include "k2/Answer.h"
#include "k2/Client.h"
#include "k2/Clock.h"
#include "k2/RecipientCreation.h"
#include "k2/ServiceMessage.h"
#include "recipients/ChangeSet.h"
#include "recipients/Location.h"
#include "recipients/Recipient.h"
#include "recipients/RecipientBook.h"
#include "sync/ServiceFieldNames.h"
#include "sync/UnknownCreation.h"

#include <algorithm>
#include <array>
#include <optional>

namespace PayRecipients {

namespace {

using Values = QList<std::pair<Field, QString>>;

bool isFieldOf(RecipientType type, Field field)
{
    const std::span<const Field> own = fieldsOf(type);
    return field == Field::Nickname || std::find(own.begin(), own.end(), field) != own.end();
}

//! What was filled in, of the fields that this type has.
Values filled(const NewRecipient& recipient)
{
    Values values;
    for (const auto& [field, value] : recipient.values) {
        const QString text = value.trimmed();
        if (!text.isEmpty() && (field == Field::Note || isFieldOf(recipient.type, field)))
            values.append({ field, text });
    }
    return values;
}

k2::RecipientCreation::Fields fieldsToSend(const Values& values, ApiVersion version)
{
    k2::RecipientCreation::Fields fields;
    for (const auto& [field, value] : values) {
        const QString name = serviceNameOf(field);
        // No v1 SDK knows a nickname.
        if (!name.isEmpty() && (field != Field::Nickname || version == ApiVersion::V2))
            fields.append({ name, value });
    }
    return fields;
}

//! The intent: these values and no others of those that a form can hold, and the mark.
QList<Edit> intentOf(RecipientKey key, RecipientType type, const Values& values)
{
    QList<Edit> edits;
    for (const Field field : recipientFields) {
        if (serviceNameOf(field).isEmpty())
            continue;
        for (const Layer layer : { Layer::Told, Layer::Typed })
            edits.append(Edit{ key, field, layer, std::nullopt });
    }
    edits.append(Edit{ key, Field::Type, Layer::Told, recipientTypeText(type) });
    edits.append(Edit{ key, Field::Type, Layer::Typed, std::nullopt });
    for (const auto& [field, value] : values)
        edits.append(Edit{ key, field, field == Field::Note ? Layer::Typed : Layer::Told, value });
    edits.append(Edit{ key, Field::Creation, Layer::Told, creationAsked() });
    return edits;
}

k2::RecipientCreation::ApiVersion k2Version(ApiVersion version)
{
    return version == ApiVersion::V1 ? k2::RecipientCreation::ApiVersion::V1 : k2::RecipientCreation::ApiVersion::V2;
}

} // namespace

class RecipientAddition::Private {
public:
    enum class State { New, SavingIntent, Asking, SavingLocation, Ended, Finished };

    Private(RecipientAddition& addition, RecipientBook& recipientBook, k2::Client& k2Client, ApiVersion version,
        const NewRecipient& recipient)
        : q(addition)
        , book(recipientBook)
        , client(k2Client)
        , apiVersion(version)
        , type(recipient.type)
        , values(filled(recipient))
        , key(recipient.entry)
    {
    }

    void begin();
    void write(ChangeSet changes);
    void takeSaved(quint64 savedUpTo);
    void takeSavingFailure(const StoreError& error);
    void goOn();
    void ask();
    k2::Result<Location> answeredLocation() const;
    QString answeredPlace() const;
    void takeAnswer();
    void writeLocation(const QString& at);
    void noteAnswer(const k2::Error& error);
    void takeBack();
    void drop();
    void end(AdditionReport report);

    ChangeSet changes(Source source) const { return { source, client.clock().utcTime(), {}, {}, {} }; }

    RecipientAddition& q;
    RecipientBook& book;
    k2::Client& client;
    const ApiVersion apiVersion;
    const RecipientType type;
    const Values values;
    RecipientKey key;
    State state = State::New;
    //! The change set that must be saved before anything goes on; 0 is one that changed nothing.
    std::optional<quint64> awaited;
    ChangeSet inverse; //!< of the intent
    std::optional<Recipient> asWritten; //!< the entry with the intent
    QString location;
    std::unique_ptr<k2::RecipientCreation> creation;
};

void RecipientAddition::Private::begin()
{
    state = State::SavingIntent;
    connect(&book, &RecipientBook::changesSaved, &q, [this](quint64 savedUpTo) { takeSaved(savedUpTo); });
    connect(&book, &RecipientBook::savingFailed, &q, [this](const StoreError& error) { takeSavingFailure(error); });

    if (key == RecipientKey::None)
        key = book.takeKeys(1).constFirst();
    ChangeSet intent = changes(Source::Person);
    if (book.rowOf(key) < 0)
        intent.added.append(key);
    intent.edits = intentOf(key, type, values);
    write(std::move(intent));
    asWritten = book.find(key);
}

void RecipientAddition::Private::write(ChangeSet changes)
{
    // Nothing counts as saved while something earlier is not.
    book.retryUnsaved();
    RecipientBook::Applied applied = book.apply(std::move(changes));
    if (state == State::SavingIntent)
        inverse = std::move(applied.inverse);
    awaited = applied.sequence;
    if (!book.hasUnsavedChanges()) {
        const auto look = [this] { takeSaved(0); };
        QMetaObject::invokeMethod(&q, look, Qt::QueuedConnection);
    }
}

void RecipientAddition::Private::takeSaved(quint64 savedUpTo)
{
    if (!awaited)
        return;
    const bool saved = !book.hasUnsavedChanges() || (*awaited != 0 && savedUpTo >= *awaited);
    if (!saved)
        return;
    awaited.reset();
    goOn();
}

void RecipientAddition::Private::takeSavingFailure(const StoreError& error)
{
    if (!awaited)
        return;
    awaited.reset();
    if (state == State::SavingIntent) {
        takeBack();
        end({ .outcome = AdditionReport::Outcome::NotSaved, .storeError = error });
    } else {
        end({ .outcome = AdditionReport::Outcome::Created, .location = location, .storeError = error });
    }
}

void RecipientAddition::Private::goOn()
{
    if (state == State::SavingIntent)
        ask();
    else
        end({ .outcome = AdditionReport::Outcome::Created, .location = location });
}

void RecipientAddition::Private::ask()
{
    if (book.rowOf(key) < 0) { // the person removed it
        end({ .outcome = AdditionReport::Outcome::NotCreated, .error = k2::Error{} });
        return;
    }
    state = State::Asking;
    creation = std::make_unique<k2::RecipientCreation>(
        client, k2Version(apiVersion), recipientTypeText(type), fieldsToSend(values, apiVersion));
    connect(creation.get(), &k2::Request::finished, &q, [this] { takeAnswer(); });
    creation->start();
}

//! Where the recipient is; a place where it could never be asked for is none.
k2::Result<Location> RecipientAddition::Private::answeredLocation() const
{
    const k2::Result<QUrl>& result = creation->result();
    if (!result)
        return tl::make_unexpected(result.error());
    if (auto parsed = Location::parse(result->toString()))
        return *std::move(parsed);
    return tl::make_unexpected(k2::Error{ .kind = k2::Error::Kind::OutcomeUnknown,
        .httpStatus = 201,
        .url = creation->url(),
        .detail = QStringLiteral("The answer names a location that is none of a recipient: %1").arg(answeredPlace()) });
}

//! As it may be shown; empty without one.
QString RecipientAddition::Private::answeredPlace() const
{
    const QString place = k2::presentable(creation->answeredLocation()).toString(QUrl::FullyEncoded);
    return k2::plainLine(place, k2::ServiceMessage::longestText);
}

void RecipientAddition::Private::takeAnswer()
{
    const k2::Result<Location> result = answeredLocation();
    if (result) {
        writeLocation(result->toString());
        return;
    }
    const k2::Error& error = result.error();
    if (error.kind == k2::Error::Kind::OutcomeUnknown) {
        noteAnswer(error);
        end({ .outcome = AdditionReport::Outcome::Unknown, .error = error });
        return;
    }
    takeBack();
    // Other refusals, and those of the token, are not about what was filled in.
    const bool isAboutValues = error.kind == k2::Error::Kind::Rejected && error.url == creation->url();
    end({ .outcome = AdditionReport::Outcome::NotCreated,
        .error = error,
        .field = isAboutValues ? fieldNamedBy(error.serverMessage, type) : std::nullopt });
}

void RecipientAddition::Private::writeLocation(const QString& at)
{
    state = State::SavingLocation;
    location = at;
    ChangeSet answer = changes(Source::Service);
    if (book.rowOf(key) < 0) {
        // Removed meanwhile. But now it exists, and without its location nobody could ever ask for it.
        answer.added.append(key);
        answer.edits = intentOf(key, type, values);
    }
    answer.edits.append(Edit{ key, Field::Location, Layer::Told, location });
    answer.edits.append(Edit{ key, Field::Creation, Layer::Told, std::nullopt });
    write(std::move(answer));
}

//! Where something was created, this is all that tells where.
void RecipientAddition::Private::noteAnswer(const k2::Error& error)
{
    if (error.httpStatus != 201 || book.rowOf(key) < 0)
        return;
    ChangeSet answer = changes(Source::Person); // whose values stay as they are
    answer.edits.append(Edit{ key, Field::Creation, Layer::Told, creationAnswered(answeredPlace()) });
    book.apply(std::move(answer));
}

void RecipientAddition::Private::takeBack()
{
    const std::optional<Recipient> now = book.find(key);
    if (!now)
        return;
    if (now == asWritten) {
        book.revert(inverse);
        return;
    }
    // What the person did to the entry meanwhile stays.
    if (!inverse.removed.isEmpty()) {
        ChangeSet unmark = changes(Source::Person);
        unmark.edits.append(Edit{ key, Field::Creation, Layer::Told, std::nullopt });
        book.apply(std::move(unmark));
        return;
    }
    ChangeSet untouched = inverse;
    untouched.edits.removeIf([&](const Edit& edit) {
        return now->value(edit.field, edit.layer) != asWritten->value(edit.field, edit.layer);
    });
    book.revert(untouched);
}

//! Leaves the book right, without telling anybody.
void RecipientAddition::Private::drop()
{
    if (state == State::SavingIntent)
        takeBack();
    if (state != State::Asking)
        return;
    creation->cancel();
    const k2::Result<Location> result = answeredLocation();
    if (result)
        writeLocation(result->toString());
    else if (result.error().kind != k2::Error::Kind::OutcomeUnknown)
        takeBack();
    else
        noteAnswer(result.error());
}

void RecipientAddition::Private::end(AdditionReport report)
{
    state = State::Ended;
    report.key = key;
    const auto announce = [this, report = std::move(report)] {
        state = State::Finished;
        Q_EMIT q.finished(AdditionReport(report)); // whoever hears it may destroy us
    };
    QMetaObject::invokeMethod(&q, announce, Qt::QueuedConnection);
}

RecipientAddition::RecipientAddition(
    RecipientBook& book, k2::Client& client, ApiVersion apiVersion, const NewRecipient& recipient, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, book, client, apiVersion, recipient))
{
}

RecipientAddition::~RecipientAddition()
{
    disconnect(&d->book, nullptr, this, nullptr);
    d->drop();
}

RecipientKey RecipientAddition::key() const
{
    return d->key;
}

bool RecipientAddition::isRunning() const
{
    return d->state != Private::State::New && d->state != Private::State::Finished;
}

void RecipientAddition::start()
{
    if (d->state == Private::State::New)
        d->begin();
}

void RecipientAddition::cancel()
{
    if (d->state == Private::State::SavingIntent) {
        d->awaited.reset();
        d->takeBack();
        d->end({ .outcome = AdditionReport::Outcome::NotCreated, .error = k2::Error{} });
    } else if (d->state == Private::State::Asking) {
        d->creation->cancel();
    }
}

} // namespace PayRecipients
