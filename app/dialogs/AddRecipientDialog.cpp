// SPDX-License-Identifier: MIT
#include "dialogs/AddRecipientDialog.h"

#include "dialogs/FormScroll.h"
#include "dialogs/ProblemLine.h"
#include "dialogs/RecipientForm.h"
#include "recipients/PhoneNumber.h"
#include "text/ErrorText.h"
#include "text/ServiceText.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! Those that the service creates, in the order of the side nav.
QList<RecipientType> createdTypes()
{
    return { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till, RecipientType::Paybill };
}

bool isKenyanPhoneNumber(const QString& text)
{
    return nationalPhoneDigits(asciiDigits(text)).has_value();
}

} // namespace

class AddRecipientDialog::Private {
public:
    Private(AddRecipientDialog* dialog, const Profile& profile, const std::optional<NewRecipient>& again);

    QLabel* makeSentence(const QString& text) const;
    void buildForm(QWidget* content);
    QDialogButtonBox* buildButtons();
    void fill(const NewRecipient& recipient) const;
    void setSending(bool sending);
    //! What was filled in of what the service is told.
    bool isAnythingToSend() const;
    void showRefusal(const k2::Error& error, std::optional<Field> field);
    QString refusalText(const k2::Error& error) const;
    //! What looks wrong with the phone number, if anything; the service accepts more than we know of.
    QString doubtAboutPhoneNumber() const;
    void showProblem(const QString& sentence) const;
    void showBeside(Field field, const QString& sentence);

    AddRecipientDialog* q;
    const Profile profile;
    const RecipientKey entry;
    bool sending = false;

    RecipientForm* form = nullptr;
    FormScroll* scroll = nullptr;
    ProblemLine* problem = nullptr;
    QLabel* progress = nullptr;
    QPushButton* add = nullptr;
    QPushButton* cancel = nullptr;
};

AddRecipientDialog::Private::Private(
    AddRecipientDialog* dialog, const Profile& ofProfile, const std::optional<NewRecipient>& again)
    : q(dialog)
    , profile(ofProfile)
    , entry(again ? again->entry : RecipientKey::None)
{
    auto* content = new QWidget;
    buildForm(content);
    scroll = new FormScroll(content, q);
    problem = new ProblemLine(q);
    problem->hide();
    progress = makeSentence({});

    auto* column = new QVBoxLayout(q);
    //: %1 is the profile's name, %2 its environment: "Acme Ltd (Production)"
    column->addWidget(makeSentence(
        tr("The recipient is created at %1 (%2) through Kopo Kopo, which needs all that is not marked as optional.")
            .arg(profile.name, environmentName(profile))));
    if (again)
        column->addWidget(
            makeSentence(tr("Kopo Kopo is asked once more. No second entry appears in your address book.")));
    column->addWidget(scroll, 1);
    column->addWidget(problem);
    column->addWidget(progress);
    column->addWidget(buildButtons());
    if (again)
        fill(*again);

    scroll->fit(*q, *form);

    connect(form, &RecipientForm::typeChosen, q, [this] {
        form->clearProblems();
        showProblem({});
    });
    connect(form, &RecipientForm::edited, q, [this](Field field) {
        form->setProblem(field, {});
        showProblem({});
    });
}

QLabel* AddRecipientDialog::Private::makeSentence(const QString& text) const
{
    auto* label = new QLabel(text, q);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void AddRecipientDialog::Private::buildForm(QWidget* content)
{
    form = new RecipientForm(createdTypes(), content);
    if (profile.apiVersion == ApiVersion::V2) // v1 knows no nickname
        form->addLine(Field::Nickname);
    form->markOptional({ Field::Email, Field::Nickname });
    if (profile.apiVersion == ApiVersion::V2)
        form->markOptional({ Field::SettlementMethod });
    // An entry that is there already keeps its own note.
    if (entry == RecipientKey::None)
        form->addNote()->setPlaceholderText(tr("For yourself: it stays in this address book"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form);
    column->addStretch(1); // a short form keeps to the top
}

QDialogButtonBox* AddRecipientDialog::Private::buildButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, q);
    cancel = buttons->button(QDialogButtonBox::Cancel);
    add = buttons->addButton(tr("&Add recipient"), QDialogButtonBox::AcceptRole);
    add->setAccessibleName(tr("Add recipient"));
    add->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, q, &AddRecipientDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, q, &AddRecipientDialog::reject);
    return buttons;
}

void AddRecipientDialog::Private::fill(const NewRecipient& recipient) const
{
    form->chooseType(recipientTypeText(recipient.type));
    for (const auto& [field, value] : recipient.values) {
        if (auto* line = qobject_cast<QLineEdit*>(form->editorOf(field)))
            line->setText(value);
    }
}

void AddRecipientDialog::Private::setSending(bool isSending)
{
    sending = isSending;
    form->setEnabled(!sending);
    add->setEnabled(!sending);
    cancel->setEnabled(true);
    progress->setText(sending ? tr("Asking %1…").arg(serviceName(profile)) : QString());
    if (sending)
        cancel->setFocus();
}

bool AddRecipientDialog::Private::isAnythingToSend() const
{
    const auto values = q->recipient().values;
    return std::any_of(values.begin(), values.end(),
        [](const auto& value) { return value.first != Field::Note && !value.second.isEmpty(); });
}

void AddRecipientDialog::Private::showRefusal(const k2::Error& error, std::optional<Field> field)
{
    const QString sentence = refusalText(error);
    const QString doubt = error.kind == k2::Error::Kind::Rejected ? doubtAboutPhoneNumber() : QString();
    if (field && form->editorOf(*field)) {
        const bool isAboutPhone = *field == Field::PhoneNumber && !doubt.isEmpty();
        return showBeside(*field, isAboutPhone ? sentence + u' ' + doubt : sentence);
    }
    showProblem(sentence);
    if (!field && !doubt.isEmpty())
        showBeside(Field::PhoneNumber, doubt);
    else
        add->setFocus();
}

QString AddRecipientDialog::Private::refusalText(const k2::Error& error) const
{
    using Kind = k2::Error::Kind;
    const QString name = serviceName(profile);
    QString sentence = errorText(error, name);
    if (error.kind == Kind::NotFound || error.kind == Kind::Gone)
        sentence = tr("%1 does not create recipients in this way. Sign out, choose the other API version as you sign "
                      "in again, or add the recipient in the web app and enter it by hand.")
                       .arg(name);
    // Of what it rejects, the sentence quotes the service already.
    if (error.kind == Kind::Rejected || error.serverMessage.isEmpty())
        return sentence;
    //: %1 is a sentence of ours, %2 what the service said
    return tr("%1 It said: “%2”").arg(sentence, error.serverMessage);
}

QString AddRecipientDialog::Private::doubtAboutPhoneNumber() const
{
    if (!form->editorOf(Field::PhoneNumber) || form->entered(Field::PhoneNumber).isEmpty()
        || isKenyanPhoneNumber(form->entered(Field::PhoneNumber)))
        return {};
    return tr("Kenyan numbers are written as 0712345678 or +254712345678.");
}

void AddRecipientDialog::Private::showProblem(const QString& sentence) const
{
    problem->setText(sentence);
    problem->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        progress->clear();
}

void AddRecipientDialog::Private::showBeside(Field field, const QString& sentence)
{
    form->setProblem(field, sentence);
    QWidget* editor = form->editorOf(field);
    editor->setFocus();
    // With what is said below it, once that has its place.
    const auto bringIntoView
        = [this, editor] { scroll->ensureWidgetVisible(editor, 0, 5 * q->fontMetrics().lineSpacing()); };
    QMetaObject::invokeMethod(editor, bringIntoView, Qt::QueuedConnection);
}

AddRecipientDialog::AddRecipientDialog(
    const Profile& profile, const std::optional<NewRecipient>& again, QWidget* parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, profile, again))
{
    setWindowTitle(tr("Add recipient"));
    setAccessibleName(windowTitle());
}

AddRecipientDialog::~AddRecipientDialog()
{
    // QDialog would hide itself later, when what listens to its fields is gone.
    hide();
}

bool AddRecipientDialog::isSending() const
{
    return d->sending;
}

NewRecipient AddRecipientDialog::recipient() const
{
    NewRecipient recipient;
    recipient.type = recipientTypeFromText(d->form->chosenType()).value_or(RecipientType::MobileWallet);
    recipient.entry = d->entry;
    for (const Field field : recipientFields) {
        const QString value = field != Field::Type && d->form->editorOf(field) ? d->form->entered(field) : QString();
        if (!value.isEmpty())
            recipient.values.append({ field, field == Field::PhoneNumber ? compactPhoneNumber(value) : value });
    }
    return recipient;
}

void AddRecipientDialog::showReport(const AdditionReport& report)
{
    using Outcome = AdditionReport::Outcome;
    d->setSending(false);
    switch (report.outcome) {
    case Outcome::Created:
    case Outcome::Unknown:
        QDialog::accept();
        break;
    case Outcome::NotCreated:
        if (const k2::Error error = report.error.value_or(k2::Error{}); error.kind != k2::Error::Kind::Cancelled) {
            d->showRefusal(error, report.field);
        } else {
            d->progress->setText(tr("Stopped before %1 was asked: nothing was created.").arg(serviceName(d->profile)));
            d->add->setFocus();
        }
        break;
    case Outcome::NotSaved:
        d->showProblem(tr("Your address book could not be written, so %1 was not asked. %2")
                           .arg(serviceName(d->profile), errorText(report.storeError.value_or(StoreError{}))));
        d->add->setFocus();
        break;
    }
}

void AddRecipientDialog::accept()
{
    if (d->sending)
        return;
    d->form->clearProblems();
    d->showProblem({});
    if (!d->isAnythingToSend())
        return d->showProblem(tr("Fill in what you know of the recipient, then add it."));
    d->setSending(true);
    Q_EMIT addRequested(recipient());
}

void AddRecipientDialog::reject()
{
    if (!d->sending)
        return QDialog::reject();
    d->cancel->setEnabled(false); // once is enough
    Q_EMIT stopRequested();
}

} // namespace PayRecipients
