// SPDX-License-Identifier: MIT
#include "dialogs/EnterByHandDialog.h"

#include "dialogs/FormScroll.h"
#include "dialogs/ProblemLine.h"
#include "dialogs/RecipientForm.h"
#include "recipients/PhoneNumber.h"
#include "text/FieldText.h"
#include "text/IdentityText.h"
#include "widgets/MutedLabel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace PayRecipients {

namespace {

//! What can be told to be wrong as it is typed.
constexpr std::array checkedFields{ Field::PhoneNumber, Field::Reference, Field::Location };

//! The usual one of a category first.
constexpr std::array types{ RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till,
    RecipientType::Paybill, RecipientType::Merchant };

} // namespace

class EnterByHandDialog::Private {
public:
    Private(EnterByHandDialog* dialog, const std::optional<Recipient>& recipient, const QString& profileOrigin);

    QWidget* buildForm();
    void addHint(QVBoxLayout* column);
    void chooseType();
    void fill();
    void checkWhileTyping(Field field);
    //! Says what is wrong with a field, or takes that back. True if it is right or empty.
    bool check(Field field) const;
    QString problemOf(Field field) const;
    bool checkNotEmpty() const;

    QString enteredText(Field field) const;
    QString toldText(Field field) const { return existing.value(field, Layer::Told).value_or(QString()); }
    QString typedText(Field field) const { return existing.value(field, Layer::Typed).value_or(QString()); }

    EnterByHandDialog* q;
    const bool isNew;
    const Recipient existing;
    const QString origin;

    RecipientForm* form = nullptr;
    ProblemLine* problem = nullptr;
};

EnterByHandDialog::Private::Private(
    EnterByHandDialog* dialog, const std::optional<Recipient>& recipient, const QString& profileOrigin)
    : q(dialog)
    , isNew(!recipient)
    , existing(recipient.value_or(Recipient()))
    , origin(profileOrigin)
{
    QWidget* content = buildForm();
    auto* scroll = new FormScroll(content, q);

    problem = new ProblemLine(q);
    problem->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, q);
    buttons->button(QDialogButtonBox::Save)->setText(tr("&Save"));
    buttons->button(QDialogButtonBox::Save)->setAccessibleName(tr("Save"));
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, q, &EnterByHandDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, q, &EnterByHandDialog::reject);

    auto* column = new QVBoxLayout(q);
    column->addWidget(scroll, 1);
    column->addWidget(problem);
    column->addWidget(buttons);

    scroll->fit(*q, *form);

    connect(form, &RecipientForm::typeChosen, problem, &QWidget::hide);
    connect(form, &RecipientForm::edited, problem, &QWidget::hide);
}

QWidget* EnterByHandDialog::Private::buildForm()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    addHint(column);
    form = new RecipientForm(QList<RecipientType>(types.begin(), types.end()), content);
    form->typeChoice()->insertItem(0, tr("Not known yet", "a recipient's type"), QString());
    form->addLine(Field::Nickname);
    form->addLine(Field::Reference, tr("Destination &reference"));
    // The service's own word for where it is stays as it is.
    if (toldText(Field::Location).isEmpty())
        form->addLine(Field::Location, tr("&Location"));
    form->addNote();
    column->addWidget(form);
    column->addStretch(1); // a short form keeps to the top
    chooseType();
    fill();
    for (const Field field : checkedFields)
        checkWhileTyping(field);
    return content;
}

void EnterByHandDialog::Private::addHint(QVBoxLayout* column)
{
    const bool anyTold = std::any_of(recipientFields.begin(), recipientFields.end(),
        [this](Field field) { return existing.value(field, Layer::Told).has_value(); });
    if (!anyTold)
        return;
    auto* hint
        = new MutedLabel(tr("Grey words are what is known already. What you type instead is shown and copied."), q);
    hint->setWordWrap(true);
    column->addWidget(hint);
}

void EnterByHandDialog::Private::chooseType()
{
    const QString text = existing.text(Field::Type);
    const auto known = recipientTypeFromText(text);
    const QString data = known ? recipientTypeText(*known) : text;
    if (form->typeChoice()->findData(data) < 0)
        form->typeChoice()->addItem(text, text); // a word of the service that this version does not know
    form->chooseType(data);
}

void EnterByHandDialog::Private::fill()
{
    QList<Field> known;
    for (const auto& [field, line] : form->lines()) {
        line->setText(typedText(field));
        if (existing.has(field))
            known << field;
        const QString told = toldText(field);
        if (told.isEmpty()) {
            if (!isNew)
                line->setPlaceholderText({}); // beside what is known, an example would look like it
            continue;
        }
        line->setPlaceholderText(told);
        line->setToolTip(tr("Leave this empty to keep what is known"));
    }
    form->setShownWithoutType(known);
    form->note()->setPlainText(typedText(Field::Note));
    form->note()->setPlaceholderText(toldText(Field::Note));
}

void EnterByHandDialog::Private::checkWhileTyping(Field field)
{
    const auto line = form->lines().find(field);
    if (line == form->lines().end())
        return;
    connect(line->second, &QLineEdit::editingFinished, q, [this, field] { check(field); });
    // While it is being mended it is praised at once, but never blamed before it is finished.
    connect(line->second, &QLineEdit::textChanged, q, [this, field] {
        if (form->hasProblem(field))
            check(field);
    });
}

bool EnterByHandDialog::Private::check(Field field) const
{
    const QString sentence = problemOf(field);
    form->setProblem(field, sentence);
    return sentence.isEmpty();
}

QString EnterByHandDialog::Private::problemOf(Field field) const
{
    const QString text = form->editorOf(field) ? form->entered(field) : QString();
    if (text.isEmpty())
        return {};
    if (field == Field::PhoneNumber)
        return canBePhoneNumber(text)
            ? QString()
            : tr("This is no phone number. It has 9 to 15 digits, for example +254712345678.");
    if (field == Field::Reference)
        return referenceFrom(text) ? QString() : wrongReferenceText();
    const auto location = locationFrom(text, origin);
    return location ? QString() : location.error();
}

bool EnterByHandDialog::Private::checkNotEmpty() const
{
    if (!isNew)
        return true;
    Recipient meant;
    for (const auto& [field, value] : q->changes())
        meant.setValue(field, Layer::Typed, value);
    if (!meant.name().isEmpty() || !meant.account().isEmpty() || meant.has(Field::Reference)
        || meant.has(Field::Location))
        return true;
    problem->setText(form->typeChoice()->currentData().toString().isEmpty()
            ? tr("Choose a type and enter a name or a number, or enter at least a destination reference.")
            : tr("Enter at least a name, a number or a destination reference."));
    problem->show();
    return false;
}

QString EnterByHandDialog::Private::enteredText(Field field) const
{
    const QString text = form->entered(field);
    if (field == Field::Reference)
        return referenceFrom(text).value_or(text);
    if (field == Field::Location) {
        const auto location = locationFrom(text, origin);
        return location ? location->toString() : text;
    }
    return text;
}

EnterByHandDialog::EnterByHandDialog(
    const std::optional<Recipient>& existing, const QString& profileOrigin, QWidget* parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, existing, profileOrigin))
{
    setWindowTitle(existing ? tr("Edit by hand") : tr("Enter by hand"));
    setAccessibleName(windowTitle());
}

EnterByHandDialog::~EnterByHandDialog()
{
    // QDialog would hide itself later: the field that loses its focus by that is still listened to.
    hide();
}

void EnterByHandDialog::chooseCategory(Category category)
{
    const auto* const usual = std::find_if(
        types.begin(), types.end(), [category](RecipientType type) { return categoryOf(type) == category; });
    if (usual != types.end())
        d->form->chooseType(recipientTypeText(*usual));
}

void EnterByHandDialog::focusField(Field field)
{
    if (QWidget* editor = d->form->editorOf(field))
        editor->setFocus();
}

QList<std::pair<Field, std::optional<QString>>> EnterByHandDialog::changes() const
{
    QList<std::pair<Field, std::optional<QString>>> changes;
    for (const Field field : recipientFields) {
        if (!d->form->editorOf(field))
            continue; // of another type: what was typed there is kept for its return, but is not meant now
        const QString entered = d->enteredText(field);
        const QString before = field == Field::Type ? d->existing.text(field) : d->typedText(field);
        if (entered == before.trimmed())
            continue;
        if (field == Field::Type && recipientTypeFromText(entered) == d->existing.type() && d->existing.type())
            continue; // the same type in another spelling
        // What says the same as the source needs no word of the person's own.
        if (entered.isEmpty() || entered == d->toldText(field)) {
            if (d->existing.value(field, Layer::Typed))
                changes.append({ field, std::nullopt });
        } else {
            changes.append({ field, entered });
        }
    }
    return changes;
}

void EnterByHandDialog::accept()
{
    for (const Field field : checkedFields) {
        if (!d->check(field))
            return focusField(field);
    }
    if (d->checkNotEmpty())
        QDialog::accept();
}

} // namespace PayRecipients
