// SPDX-License-Identifier: MIT
#include "dialogs/RecipientForm.h"

#include "dialogs/ProblemLine.h"
#include "text/FieldText.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace PayRecipients {

namespace {

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

bool isFieldOf(RecipientType type, Field field)
{
    const auto own = fieldsOf(type);
    return std::find(own.begin(), own.end(), field) != own.end();
}

//! What stands in the row of a line: the list that it belongs to, or itself.
QWidget* rowWidget(QLineEdit* line)
{
    auto* list = qobject_cast<QComboBox*>(line->parentWidget());
    return list ? static_cast<QWidget*>(list) : line;
}

} // namespace

RecipientForm::RecipientForm(const QList<RecipientType>& types, QWidget* parent)
    : FormGrid(parent)
    , m_type(new QComboBox(this))
{
    for (const RecipientType type : types)
        m_type->addItem(typeName(type), recipientTypeText(type));
    addRow(tr("Ty&pe"), m_type);
    for (const Field field : recipientFields) {
        if (std::any_of(types.begin(), types.end(), [field](RecipientType type) { return isFieldOf(type, field); }))
            addLine(field);
    }
    m_ofEveryType.clear(); // so far there are only those of some types
    showRowsOfType();
    connect(m_type, &QComboBox::currentIndexChanged, this, [this] {
        showRowsOfType();
        Q_EMIT typeChosen();
    });
}

QString RecipientForm::chosenType() const
{
    return m_type->currentData().toString();
}

void RecipientForm::chooseType(const QString& text)
{
    m_type->setCurrentIndex(m_type->findData(text));
}

QLineEdit* RecipientForm::addLine(Field field, const QString& label)
{
    QLineEdit* line = usualWords(field).isEmpty() ? new QLineEdit(this) : makeList(field);
    line->setAccessibleName(fieldName(field));
    line->setPlaceholderText(example(field));
    addRow(label.isEmpty() ? fieldName(field) : label, rowWidget(line));
    auto* problem = new ProblemLine(this);
    addRow(problem);
    problem->hide();

    m_lines.emplace(field, line);
    m_problems.emplace(field, problem);
    m_ofEveryType << field;
    connect(line, &QLineEdit::textChanged, this, [this, field] { Q_EMIT edited(field); });
    return line;
}

QLineEdit* RecipientForm::makeList(Field field)
{
    auto* list = new QComboBox(this);
    list->setEditable(true);
    list->setInsertPolicy(QComboBox::NoInsert);
    list->setCompleter(nullptr); // which would end words that are not meant
    list->addItems(usualWords(field));
    list->clearEditText();
    list->setAccessibleDescription(fieldName(field));
    return list->lineEdit();
}

void RecipientForm::markOptional(const QList<Field>& fields)
{
    for (const Field field : fields) {
        if (const auto line = m_lines.find(field); line != m_lines.end())
            line->second->setPlaceholderText(tr("Optional"));
    }
}

QPlainTextEdit* RecipientForm::addNote()
{
    m_note = new QPlainTextEdit(this);
    m_note->setAccessibleName(fieldName(Field::Note));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(QFontMetrics(m_note->font()).lineSpacing() * 4);
    addRow(tr("&Note"), m_note);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT edited(Field::Note); });
    return m_note;
}

void RecipientForm::setShownWithoutType(const QList<Field>& fields)
{
    m_withoutType = fields;
    showRowsOfType();
}

void RecipientForm::showRowsOfType()
{
    const auto type = recipientTypeFromText(chosenType());
    for (const auto& [field, line] : m_lines) {
        const bool shown
            = m_ofEveryType.contains(field) || (type ? isFieldOf(*type, field) : m_withoutType.contains(field));
        setRowVisible(rowWidget(line), shown);
        m_problems.at(field)->setVisible(shown && hasProblem(field));
    }
}

QWidget* RecipientForm::editorOf(Field field) const
{
    if (field == Field::Type)
        return m_type;
    if (field == Field::Note)
        return m_note;
    const auto line = m_lines.find(field);
    return line != m_lines.end() && isRowVisible(line->second) ? line->second : nullptr;
}

QString RecipientForm::entered(Field field) const
{
    if (field == Field::Type)
        return chosenType();
    if (field == Field::Note)
        return m_note ? m_note->toPlainText().trimmed() : QString();
    const auto line = m_lines.find(field);
    return line != m_lines.end() ? line->second->text().trimmed() : QString();
}

bool RecipientForm::setProblem(Field field, const QString& sentence)
{
    const auto problem = m_problems.find(field);
    if (problem == m_problems.end() || !editorOf(field))
        return false;
    problem->second->setText(sentence);
    problem->second->setVisible(!sentence.isEmpty());
    m_lines.at(field)->setAccessibleDescription(sentence);
    return true;
}

bool RecipientForm::hasProblem(Field field) const
{
    const auto problem = m_problems.find(field);
    return problem != m_problems.end() && !problem->second->text().isEmpty();
}

void RecipientForm::clearProblems()
{
    for (const auto& [field, problem] : m_problems) {
        problem->setText({});
        problem->hide();
        m_lines.at(field)->setAccessibleDescription({});
    }
}

int RecipientForm::longestHeight()
{
    const QSignalBlocker silently(m_type);
    const int chosen = m_type->currentIndex();
    int height = 0;
    for (int i = 0; i < m_type->count(); ++i) {
        m_type->setCurrentIndex(i);
        showRowsOfType();
        height = qMax(height, sizeHint().height());
    }
    m_type->setCurrentIndex(chosen);
    showRowsOfType();
    return height;
}

} // namespace PayRecipients
