// SPDX-License-Identifier: MIT
#include "dialogs/EnterByHandDialog.h"

#include "dialogs/ProblemLine.h"
#include "text/FieldText.h"
#include "widgets/FormGrid.h"
#include "widgets/MutedLabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QUuid>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

//! The fields that a person types, in the order of the form; the note has an editor of its own.
bool isTypedInALine(Field field)
{
    switch (field) {
    case Field::Type:
    case Field::Status:
    case Field::Location:
    case Field::Note:
        return false;
    default:
        return true;
    }
}

//! The usual words of a field, offered while typing; any other is as good.
QStringList usualWords(Field field)
{
    switch (field) {
    case Field::Network:
        return { u"Safaricom"_s };
    case Field::SettlementMethod:
        return { u"EFT"_s, u"RTS"_s };
    default:
        return {};
    }
}

QString example(Field field)
{
    switch (field) {
    case Field::PhoneNumber:
        return u"+254712345678"_s;
    case Field::Reference:
        return u"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"_s;
    default:
        return {};
    }
}

//! The canonical text of a reference, or nothing if it is none.
std::optional<QString> referenceFrom(const QString& text)
{
    // QUuid alone would take the beginning of a longer text for the whole.
    static const QRegularExpression form(
        u"^\\{?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\}?$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || QUuid(match.captured(1)).isNull())
        return {};
    return match.captured(1).toLower();
}

} // namespace

class EnterByHandDialog::Private {
public:
    Private(EnterByHandDialog* dialog, const std::optional<Recipient>& existing);

    void addHint();
    void addTypeRow();
    void addLine(Field field);
    void addNote();
    void addProblemBelowReference();
    //! Shows the rows that the chosen type has, and every other that holds something already.
    void showRowsOfType();
    //! Says what is wrong with the reference, or takes that back. True if it is right or empty.
    bool checkReference();
    bool checkNotEmpty();

    QString chosenType() const { return type->currentData().toString(); }
    QString enteredText(Field field) const;
    QString toldText(Field field) const { return existing.value(field, Layer::Told).value_or(QString()); }
    QString typedText(Field field) const { return existing.value(field, Layer::Typed).value_or(QString()); }
    QWidget* editorOf(Field field) const;

    EnterByHandDialog* q;
    const bool isNew;
    const Recipient existing;

    FormGrid* form;
    QComboBox* type = nullptr;
    std::map<Field, QLineEdit*> lines;
    QPlainTextEdit* note = nullptr;
    ProblemLine* referenceProblem = nullptr;
    ProblemLine* problem = nullptr;
};

EnterByHandDialog::Private::Private(EnterByHandDialog* dialog, const std::optional<Recipient>& recipient)
    : q(dialog)
    , isNew(!recipient)
    , existing(recipient.value_or(Recipient()))
{
    auto* content = new QWidget;
    auto* top = new QVBoxLayout(content);
    form = new FormGrid(content);
    top->addWidget(form);
    top->addStretch(1); // a short form keeps to the top
    addHint();
    addTypeRow();
    for (const Field field : recipientFields) {
        if (isTypedInALine(field) && field != Field::Reference && field != Field::Nickname)
            addLine(field);
    }
    addLine(Field::Nickname);
    addLine(Field::Reference);
    addProblemBelowReference();
    addNote();

    auto* scroll = new QScrollArea(q);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);

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

    // As large as its longest form, so that it neither scrolls nor jumps when the type changes.
    const int chosen = type->currentIndex();
    int height = 0;
    for (int i = 0; i < type->count(); ++i) {
        type->setCurrentIndex(i);
        showRowsOfType();
        height = qMax(height, form->sizeHint().height());
    }
    type->setCurrentIndex(chosen);
    showRowsOfType();
    const int rest = q->sizeHint().height() - scroll->sizeHint().height();
    q->resize(q->fontMetrics().averageCharWidth() * 84, height + rest + 3 * q->fontMetrics().height());

    connect(type, &QComboBox::currentIndexChanged, q, [this] {
        showRowsOfType();
        problem->hide();
    });
}

void EnterByHandDialog::Private::addHint()
{
    const bool anyTold = std::any_of(recipientFields.begin(), recipientFields.end(),
        [this](Field field) { return existing.value(field, Layer::Told).has_value(); });
    if (!anyTold)
        return;
    auto* hint
        = new MutedLabel(tr("Grey words are what is known already. What you type instead is shown and copied."), q);
    hint->setWordWrap(true);
    form->addWideRow(hint);
}

void EnterByHandDialog::Private::addTypeRow()
{
    type = new QComboBox(q);
    type->addItem(tr("Not known yet", "a recipient's type"), QString());
    for (const RecipientType known : { RecipientType::MobileWallet, RecipientType::BankAccount, RecipientType::Till,
             RecipientType::Paybill, RecipientType::Merchant })
        type->addItem(typeName(known), recipientTypeText(known));
    const QString text = existing.text(Field::Type);
    const auto known = recipientTypeFromText(text);
    const QString data = known ? recipientTypeText(*known) : text;
    if (type->findData(data) < 0)
        type->addItem(text, text); // a word of the service that this version does not know
    type->setCurrentIndex(type->findData(data));

    form->addRow(tr("Ty&pe"), type);
}

void EnterByHandDialog::Private::addLine(Field field)
{
    auto* line = new QLineEdit(typedText(field), q);
    line->setAccessibleName(fieldName(field));
    const QString told = toldText(field);
    line->setPlaceholderText(told.isEmpty() ? example(field) : told);
    if (!told.isEmpty())
        line->setToolTip(tr("Leave this empty to keep what is known"));
    if (const QStringList words = usualWords(field); !words.isEmpty()) {
        auto* completer = new QCompleter(words, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
    }
    lines.emplace(field, line);

    form->addRow(field == Field::Reference ? tr("Destination &reference") : fieldName(field), line);
    connect(line, &QLineEdit::textChanged, q, [this] { problem->hide(); });
}

void EnterByHandDialog::Private::addProblemBelowReference()
{
    referenceProblem = new ProblemLine(q);
    form->addRow(referenceProblem);
    form->setRowVisible(referenceProblem, false);
    QLineEdit* line = lines.at(Field::Reference);
    connect(line, &QLineEdit::editingFinished, q, [this] { checkReference(); });
    // While it is being mended it is praised at once, but never blamed before it is finished.
    connect(line, &QLineEdit::textChanged, q, [this] {
        if (form->isRowVisible(referenceProblem))
            checkReference();
    });
}

void EnterByHandDialog::Private::addNote()
{
    note = new QPlainTextEdit(typedText(Field::Note), q);
    note->setAccessibleName(fieldName(Field::Note));
    note->setPlaceholderText(toldText(Field::Note));
    note->setTabChangesFocus(true);
    note->setFixedHeight(QFontMetrics(note->font()).lineSpacing() * 4);
    form->addRow(tr("&Note"), note);
    connect(note, &QPlainTextEdit::textChanged, q, [this] { problem->hide(); });
}

void EnterByHandDialog::Private::showRowsOfType()
{
    const auto known = recipientTypeFromText(chosenType());
    const auto own = known ? fieldsOf(*known) : std::span<const Field>();
    for (const auto& [field, line] : lines) {
        const bool always = field == Field::Reference || field == Field::Nickname;
        const bool ofType = std::find(own.begin(), own.end(), field) != own.end();
        form->setRowVisible(line, always || ofType || (!known && existing.has(field)));
    }
}

bool EnterByHandDialog::Private::checkReference()
{
    const QString text = lines.at(Field::Reference)->text().trimmed();
    const bool right = text.isEmpty() || referenceFrom(text);
    const QString sentence = right
        ? QString()
        : tr("This is no destination reference. It has 32 letters and digits in five groups, "
             "for example 4cab4ebf-8341-4ec1-844e-c954b4740bf5.");
    referenceProblem->setText(sentence);
    lines.at(Field::Reference)->setAccessibleDescription(sentence);
    form->setRowVisible(referenceProblem, !right);
    return right;
}

bool EnterByHandDialog::Private::checkNotEmpty()
{
    if (!isNew)
        return true;
    Recipient meant;
    for (const auto& [field, value] : q->changes())
        meant.setValue(field, Layer::Typed, value);
    if (!meant.name().isEmpty() || !meant.account().isEmpty() || meant.has(Field::Reference))
        return true;
    problem->setText(tr("Enter at least a name, a number or a destination reference."));
    problem->show();
    return false;
}

QString EnterByHandDialog::Private::enteredText(Field field) const
{
    if (field == Field::Type)
        return chosenType();
    if (field == Field::Note)
        return note->toPlainText().trimmed();
    const QString text = lines.at(field)->text().trimmed();
    return field == Field::Reference ? referenceFrom(text).value_or(text) : text;
}

QWidget* EnterByHandDialog::Private::editorOf(Field field) const
{
    if (field == Field::Type)
        return type;
    if (field == Field::Note)
        return note;
    const auto line = lines.find(field);
    return line != lines.end() && form->isRowVisible(line->second) ? line->second : nullptr;
}

EnterByHandDialog::EnterByHandDialog(const std::optional<Recipient>& existing, QWidget* parent)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, existing))
{
    setWindowTitle(existing ? tr("Edit by hand") : tr("Enter by hand"));
    setAccessibleName(windowTitle());
}

EnterByHandDialog::~EnterByHandDialog()
{
    // QDialog would hide itself later: the field that loses its focus by that is still listened to.
    hide();
}

void EnterByHandDialog::focusField(Field field)
{
    if (QWidget* editor = d->editorOf(field))
        editor->setFocus();
}

QList<std::pair<Field, std::optional<QString>>> EnterByHandDialog::changes() const
{
    QList<std::pair<Field, std::optional<QString>>> changes;
    for (const Field field : recipientFields) {
        if (!d->editorOf(field))
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
    if (!d->checkReference()) {
        d->lines.at(Field::Reference)->setFocus();
        return;
    }
    if (d->checkNotEmpty())
        QDialog::accept();
}

} // namespace PayRecipients
