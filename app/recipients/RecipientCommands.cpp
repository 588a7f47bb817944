// SPDX-License-Identifier: MIT
#include "recipients/RecipientCommands.h"

#include "dialogs/DuplicatesDialog.h"
#include "dialogs/EnterByHandDialog.h"
#include "recipients/RecipientCopy.h"
#include "session/Session.h"
#include "text/FieldText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <memory>
#include <utility>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recentlyCopiedLimit = 8;

//! One by name, several by number.
QString namesOf(const RecipientBook& book, const QList<RecipientKey>& keys)
{
    if (keys.size() > 1)
        return RecipientCommands::tr("%Ln recipients", nullptr, static_cast<int>(keys.size()));
    const auto recipient = book.find(keys.value(0, RecipientKey::None));
    return recipient ? shownName(*recipient) : QString();
}

} // namespace

RecipientCommands::RecipientCommands(QWidget* window)
    : QObject(window)
    , m_window(window)
{
    connect(&m_trust, &TrustCommands::noticed, this, &RecipientCommands::noticed);
    connect(&m_trust, &TrustCommands::recipientChosen, this, &RecipientCommands::entered);
    connect(&m_trust, &TrustCommands::compareRequested, this, &RecipientCommands::compare);
    connect(&m_additions, &AdditionCommands::noticed, this, &RecipientCommands::noticed);
    connect(&m_additions, &AdditionCommands::settled, this, &RecipientCommands::entered);
    connect(&m_additions, &AdditionCommands::signInNeeded, this, &RecipientCommands::signInNeeded);
    connect(&m_exchange, &ExchangeCommands::noticed, this, &RecipientCommands::noticed);
    connect(&m_exchange, &ExchangeCommands::imported, this, &RecipientCommands::imported);
}

void RecipientCommands::setSession(Session* session)
{
    m_session = session;
    m_additions.setSession(session);
    m_checks.setSession(session);
    m_trust.setSession(session);
    m_exchange.setSession(session);
    m_recentlyCopied.clear();
    m_history.setBook(nullptr);
    if (session) {
        connect(session, &Session::bookStateChanged, this, [this](Session::BookState state) {
            if (state == Session::BookState::Loading)
                m_history.setBook(m_session->book());
        });
        connect(session, &Session::bookAboutToClose, this, [this] { m_history.setBook(nullptr); });
        connect(session, &Session::keysForgotten, this, [this] {
            m_recentlyCopied.clear();
            m_session->setViewState(u"recentlyCopied"_s, {});
            Q_EMIT recentlyCopiedChanged();
        });
        for (const QVariant& key : session->viewState(u"recentlyCopied"_s).toList())
            m_recentlyCopied << RecipientKey{ key.toULongLong() };
    }
    Q_EMIT recentlyCopiedChanged();
}

void RecipientCommands::setPast(Past past)
{
    m_recentlyCopied = std::move(past.recentlyCopied);
    if (m_session->book())
        m_history.setSteps(*m_session->book(), std::move(past.done));
    Q_EMIT recentlyCopiedChanged();
}

void RecipientCommands::noticeUndone()
{
    Q_EMIT noticed(tr("Undone: %1").arg(m_history.stack().redoText()));
}

void RecipientCommands::noticeRedone()
{
    Q_EMIT noticed(tr("Done again: %1").arg(m_history.stack().undoText()));
}

bool RecipientCommands::isReady()
{
    if (m_session && m_session->book() && m_session->book()->state() == RecipientBook::State::Ready)
        return true;
    Q_EMIT noticed(tr("The address book is not open yet. Try again in a moment."));
    return false;
}

void RecipientCommands::guardedCopy(const QList<RecipientKey>& keys, const CopyGuard::Go& go)
{
    if (m_session && m_session->book())
        m_trust.guard().pass(keys, tr("It is right: &copy"), go);
}

void RecipientCommands::copyReferences(const QList<RecipientKey>& keys)
{
    guardedCopy(keys,
        [this](const QList<RecipientKey>& passed) { copy(RecipientCopy::references(*m_session->book(), passed)); });
}

void RecipientCommands::copyDestinations(const QList<RecipientKey>& keys, RecipientCopy::Destination destination)
{
    guardedCopy(keys, [this, destination](const QList<RecipientKey>& passed) {
        copy(RecipientCopy::destinations(*m_session->book(), passed, destination));
    });
}

void RecipientCommands::copyTable(const QList<RecipientKey>& keys, const QList<RecipientsModel::Column>& columns)
{
    guardedCopy(keys, [this, columns](const QList<RecipientKey>& passed) {
        copy(RecipientCopy::table(*m_session->book(), passed, columns));
    });
}

void RecipientCommands::copy(const RecipientCopy& copied)
{
    if (!copied.text.isEmpty()) {
        auto data = std::make_unique<QMimeData>();
        data->setText(copied.text);
        if (!copied.html.isEmpty())
            data->setData(u"text/html"_s, copied.html.toUtf8());
        QGuiApplication::clipboard()->setMimeData(data.release()); // which takes it
    }
    Q_EMIT noticed(copied.notice);

    if (copied.copied.isEmpty())
        return;
    for (const RecipientKey key : copied.copied.first(std::min(copied.copied.size(), recentlyCopiedLimit))) {
        m_recentlyCopied.removeAll(key);
        m_recentlyCopied.prepend(key);
    }
    m_recentlyCopied.resize(std::min(m_recentlyCopied.size(), recentlyCopiedLimit));
    QVariantList kept;
    for (const RecipientKey key : std::as_const(m_recentlyCopied))
        kept << QVariant::fromValue(static_cast<quint64>(key));
    m_session->setViewState(u"recentlyCopied"_s, kept);
    Q_EMIT recentlyCopiedChanged();
}

void RecipientCommands::copyField(RecipientKey key, Field field)
{
    guardedCopy({ key }, [this, field](const QList<RecipientKey>& passed) { // the value as it is by then
        copy(RecipientCopy::value(*m_session->book(), passed.value(0, RecipientKey::None), field));
    });
}

void RecipientCommands::refreshAll()
{
    if (!isReady())
        return;
    if (m_session->signInState() != Session::SignInState::SignedIn)
        return Q_EMIT signInNeeded(tr("To refresh, sign in: Kopo Kopo is asked what changed. Without it, everything in "
                                      "the address book can still be found and copied."),
            [this] { refreshAll(); });
    if (m_session->book()->size() == 0)
        return Q_EMIT noticed(tr("There is nothing to refresh yet. Import locations first."));
    if (!m_session->sync()->isRunning())
        m_session->sync()->refreshAll();
}

void RecipientCommands::refresh(const QList<RecipientKey>& keys)
{
    if (!isReady())
        return;
    if (m_session->signInState() != Session::SignInState::SignedIn)
        return Q_EMIT signInNeeded(tr("To ask Kopo Kopo about a recipient, sign in. Without it, what the address book "
                                      "knows can still be copied."),
            [this, keys] { refresh(keys); });
    QList<RecipientKey> located;
    for (const RecipientKey key : keys) {
        if (const auto recipient = m_session->book()->find(key); recipient && recipient->has(Field::Location))
            located << key;
    }
    if (located.isEmpty())
        return Q_EMIT noticed(tr("Kopo Kopo can only be asked about a recipient whose location is known. "
                                 "Import its location, or enter what you know by hand."));
    if (located.size() == 1)
        m_checks.begin(located.first());
    m_session->sync()->refresh(located);
}

void RecipientCommands::openKopoKopo()
{
    if (!m_session)
        return;
    const QUrl url = m_session->profile().webAppUrl();
    if (QDesktopServices::openUrl(url))
        Q_EMIT noticed(tr("Opened %1 in your browser").arg(url.host()));
    else
        Q_EMIT noticed(tr("No browser could be started. Open %1 yourself.").arg(url.toString()));
}

void RecipientCommands::importText(const QString& text)
{
    if (isReady())
        m_exchange.importText(text);
}

void RecipientCommands::importDropped(const QMimeData& data)
{
    if (isReady())
        m_exchange.importDropped(data);
}

void RecipientCommands::openSharedBook(const QString& path)
{
    if (isReady())
        m_exchange.openSharedBook(path);
}

void RecipientCommands::exportRecipients(const QList<RecipientKey>& shown, const QList<RecipientKey>& chosen)
{
    if (isReady())
        m_exchange.exportRecipients(shown, chosen);
}

void RecipientCommands::addRecipient()
{
    if (isReady())
        m_additions.add();
}

void RecipientCommands::addAgain(RecipientKey key)
{
    if (isReady())
        m_additions.addAgain(key);
}

void RecipientCommands::sayItExists(RecipientKey key)
{
    if (isReady())
        m_additions.sayItExists(key);
}

void RecipientCommands::enterByHand(std::optional<Category> category)
{
    if (!isReady())
        return;
    EnterByHandDialog* dialog = openEntry(std::nullopt);
    if (category)
        dialog->chooseCategory(*category);
}

void RecipientCommands::edit(RecipientKey key, std::optional<Field> field)
{
    if (!isReady())
        return;
    EnterByHandDialog* dialog = openEntry(m_session->book()->find(key));
    if (field)
        dialog->focusField(*field);
}

EnterByHandDialog* RecipientCommands::openEntry(const std::optional<Recipient>& existing)
{
    auto* dialog = new EnterByHandDialog(existing, m_session->profile().origin(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, existing] {
        const auto typed = dialog->changes();
        if (typed.isEmpty())
            return;
        RecipientBook& book = *m_session->book();
        ChangeSet changes;
        changes.source = Source::Person;
        changes.time = QDateTime::currentDateTimeUtc();
        const RecipientKey target = existing ? existing->key() : book.takeKeys(1).constFirst();
        if (!existing)
            changes.added << target;
        for (const auto& [edited, value] : typed)
            changes.edits << Edit{ target, edited, Layer::Typed, value };
        m_history.apply(
            changes, existing ? tr("change %1").arg(shownName(*existing)) : tr("enter a recipient by hand"));
        Q_EMIT noticed(existing ? tr("Changed %1").arg(shownName(*book.find(target)))
                                : tr("Added %1").arg(shownName(*book.find(target))));
        Q_EMIT entered(target);
        // Whose location is known from now on can be asked for.
        const auto isLocation = [](const auto& change) { return change.first == Field::Location && change.second; };
        if (m_session->signInState() == Session::SignInState::SignedIn
            && std::any_of(typed.begin(), typed.end(), isLocation))
            m_session->sync()->refresh({ target });
    });
    dialog->open();
    return dialog;
}

void RecipientCommands::setPinned(const QList<RecipientKey>& keys, bool pinned)
{
    if (keys.isEmpty() || !isReady())
        return;
    ChangeSet changes;
    changes.time = QDateTime::currentDateTimeUtc();
    const auto value = pinned ? std::optional(u"1"_s) : std::nullopt;
    for (const RecipientKey key : keys)
        changes.edits << Edit{ key, Field::Pinned, Layer::Typed, value };
    const QString whom = namesOf(*m_session->book(), keys);
    m_history.apply(changes, pinned ? tr("pin %1").arg(whom) : tr("unpin %1").arg(whom));
    Q_EMIT noticed(pinned ? tr("Pinned %1 to the top").arg(whom) : tr("Unpinned %1").arg(whom));
}

void RecipientCommands::useTold(RecipientKey key, Field field)
{
    if (!isReady())
        return;
    ChangeSet changes;
    changes.time = QDateTime::currentDateTimeUtc();
    changes.edits << Edit{ key, field, Layer::Typed, std::nullopt };
    const QString what = fieldName(field);
    m_history.apply(changes, tr("drop what was typed as %1").arg(what));
    Q_EMIT noticed(tr("What was typed as %1 is dropped. Ctrl+Z brings it back.").arg(what));
}

void RecipientCommands::remove(const QList<RecipientKey>& keys)
{
    if (!isReady())
        return;
    if (keys.isEmpty())
        return Q_EMIT noticed(tr("Choose a recipient first, then remove it."));
    ChangeSet changes;
    changes.time = QDateTime::currentDateTimeUtc();
    changes.removed = keys;
    const QString whom = namesOf(*m_session->book(), keys);
    m_history.apply(changes, tr("remove %1").arg(whom));
    Q_EMIT noticed(tr("Removed %1. Ctrl+Z brings back what was removed.").arg(whom));
}

void RecipientCommands::compare(const QList<RecipientKey>& keys)
{
    if (!isReady())
        return;
    if (keys.size() < 2)
        return Q_EMIT noticed(tr("Choose two or more recipients first, then merge them."));
    openDuplicates({ DuplicateGroup{ {}, keys } });
}

void RecipientCommands::showDuplicates()
{
    if (isReady())
        openDuplicates(m_session->duplicates()->groups());
}

void RecipientCommands::openDuplicates(std::vector<DuplicateGroup> groups)
{
    auto* dialog = new DuplicatesDialog(*m_session->book(), std::move(groups), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &DuplicatesDialog::mergeRequested, this, [this](const QList<RecipientKey>& keys) {
        QList<Recipient> recipients;
        for (const RecipientKey key : keys) {
            if (auto recipient = m_session->book()->find(key))
                recipients << *std::move(recipient);
        }
        if (recipients.size() < 2)
            return;
        const QString name = shownName(recipients.first());
        m_history.applyAsItIs(mergeChanges(recipients, QDateTime::currentDateTimeUtc()), tr("merge into %1").arg(name));
        Q_EMIT noticed(
            tr("Merged %Ln entries into %1. Ctrl+Z takes that back.", nullptr, static_cast<int>(recipients.size()))
                .arg(name));
        Q_EMIT entered(recipients.first().key());
    });
    dialog->open();
}

} // namespace PayRecipients
