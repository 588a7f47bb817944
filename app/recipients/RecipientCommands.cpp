// SPDX-License-Identifier: MIT
#include "recipients/RecipientCommands.h"

#include "dialogs/EnterByHandDialog.h"
#include "dialogs/ImportDialog.h"
#include "recipients/RecipientCopy.h"
#include "session/Session.h"
#include "text/FieldText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

namespace PayRecipients {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recentlyCopiedLimit = 8;

} // namespace

RecipientCommands::RecipientCommands(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

void RecipientCommands::setSession(Session* session)
{
    m_session = session;
    m_recentlyCopied.clear();
    if (session) {
        for (const QVariant& key : session->viewState(u"recentlyCopied"_s).toList())
            m_recentlyCopied << RecipientKey{ key.toULongLong() };
    }
    Q_EMIT recentlyCopiedChanged();
}

bool RecipientCommands::isReady()
{
    if (m_session && m_session->book() && m_session->book()->state() == RecipientBook::State::Ready)
        return true;
    Q_EMIT noticed(tr("The address book is not open yet. Try again in a moment."));
    return false;
}

void RecipientCommands::copyReferences(const QList<RecipientKey>& keys)
{
    if (!m_session || !m_session->book())
        return;
    const RecipientCopy copy = RecipientCopy::references(*m_session->book(), keys);
    if (!copy.text.isEmpty())
        QGuiApplication::clipboard()->setText(copy.text);
    Q_EMIT noticed(copy.notice);

    if (copy.copied.isEmpty())
        return;
    for (const RecipientKey key : copy.copied.first(std::min(copy.copied.size(), recentlyCopiedLimit))) {
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

void RecipientCommands::copyText(const QString& text, const QString& what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT noticed(tr("Copied: %1").arg(what));
}

void RecipientCommands::refreshAll()
{
    if (!isReady())
        return;
    if (m_session->signInState() != Session::SignInState::SignedIn)
        return Q_EMIT signInNeeded();
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
        return Q_EMIT signInNeeded();
    QList<RecipientKey> located;
    for (const RecipientKey key : keys) {
        if (const auto recipient = m_session->book()->find(key); recipient && recipient->has(Field::Location))
            located << key;
    }
    if (located.isEmpty())
        return Q_EMIT noticed(tr("Kopo Kopo can only be asked about a recipient whose location is known. "
                                 "Import its location, or enter what you know by hand."));
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

ImportDialog* RecipientCommands::openImport()
{
    if (!isReady())
        return nullptr;
    auto* dialog = new ImportDialog(*m_session->book(), m_session->profile().origin(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ChangeSet changes = dialog->import().toChangeSet(*m_session->book(), QDateTime::currentDateTimeUtc());
        const auto applied = m_session->book()->apply(changes);
        const auto count = static_cast<int>(applied.effective.added.size());
        Q_EMIT noticed(tr("Added %Ln recipients", nullptr, count));
        Q_EMIT imported(count);
        if (m_session->signInState() == Session::SignInState::SignedIn)
            m_session->sync()->refresh(applied.effective.added);
    });
    dialog->open();
    return dialog;
}

void RecipientCommands::importText(const QString& text)
{
    if (auto* dialog = openImport(); dialog && !text.isEmpty())
        dialog->setText(text);
}

void RecipientCommands::importFile(const QString& path)
{
    if (auto* dialog = openImport())
        dialog->readFile(path);
}

void RecipientCommands::enterByHand()
{
    edit(RecipientKey::None);
}

void RecipientCommands::edit(RecipientKey key, std::optional<Field> field)
{
    if (!isReady())
        return;
    const auto existing = m_session->book()->find(key);
    auto* dialog = new EnterByHandDialog(existing, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (field)
        dialog->focusField(*field);
    connect(m_session, &Session::bookAboutToClose, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog, existing] {
        const auto typed = dialog->changes();
        if (typed.isEmpty())
            return;
        RecipientBook& book = *m_session->book();
        ChangeSet changes;
        changes.source = Source::Person;
        changes.time = QDateTime::currentDateTimeUtc();
        const RecipientKey target = existing ? existing->key() : book.takeKeys(1).first();
        if (!existing)
            changes.added << target;
        for (const auto& [edited, value] : typed)
            changes.edits << Edit{ target, edited, Layer::Typed, value };
        book.apply(changes);
        Q_EMIT noticed(existing ? tr("Changed %1").arg(shownName(*book.find(target)))
                                : tr("Added %1").arg(shownName(*book.find(target))));
        Q_EMIT entered(target);
    });
    dialog->open();
}

} // namespace PayRecipients
