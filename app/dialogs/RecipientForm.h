// SPDX-License-Identifier: MIT
//! The rows in which the values of one recipient are typed.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientType.h"
#include "widgets/FormGrid.h"

#include <QList>
#include <QString>

#include <map>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace PayRecipients {

class ProblemLine;

//! A choice of the type, a line for each field that the type has, and below them what every type has. What was typed
//! for one type is kept while another is chosen.
class RecipientForm : public FormGrid {
    Q_OBJECT

public:
    //! \param types that can be chosen, and whose lines there are
    explicit RecipientForm(const QList<RecipientType>& types, QWidget* parent = nullptr);

    //! Each choice holds the type's text, see recipientTypeText(); others may be added.
    QComboBox* typeChoice() const { return m_type; }
    QString chosenType() const;
    void chooseType(const QString& text);

    //! Appends the line of a field that every type has.
    //! \param label with a mnemonic; else the field's name
    QLineEdit* addLine(Field field, const QString& label = {});
    //! Says in empty lines of these fields that nobody insists on them.
    void markOptional(const QList<Field>& fields);
    //! Appends the note, which has several lines.
    QPlainTextEdit* addNote();
    //! The lines that are shown while the chosen type is none that is known here, besides those of every type.
    void setShownWithoutType(const QList<Field>& fields);

    //! All lines, also those of other types.
    const std::map<Field, QLineEdit*>& lines() const { return m_lines; }
    QPlainTextEdit* note() const { return m_note; }
    //! What a field is typed in; null for one that the chosen type does not have.
    QWidget* editorOf(Field field) const;
    //! What was typed, without space around it; empty for a field that the form does not have.
    QString entered(Field field) const;

    //! Says below a line what is wrong with it; with an empty sentence, that nothing is. False if the line is not
    //! shown.
    bool setProblem(Field field, const QString& sentence);
    bool hasProblem(Field field) const;
    void clearProblems();

    //! The height that the type with the most lines needs, in pixels.
    int longestHeight();

Q_SIGNALS:
    void typeChosen();
    //! The person changed a line or the note.
    void edited(PayRecipients::Field field);

private:
    //! Takes one of some usual words, or any other.
    QLineEdit* makeList(Field field);
    //! Shows the rows that the chosen type has.
    void showRowsOfType();

    QComboBox* m_type;
    std::map<Field, QLineEdit*> m_lines;
    std::map<Field, ProblemLine*> m_problems;
    QPlainTextEdit* m_note = nullptr;
    QList<Field> m_ofEveryType;
    QList<Field> m_withoutType;
};

} // namespace PayRecipients
