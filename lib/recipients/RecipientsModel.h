// SPDX-License-Identifier: MIT
//! The address book as Qt's item views read it.
#pragma once

#include "recipients/Field.h"
#include "recipients/RecipientKey.h"

#include <QAbstractTableModel>

#include <optional>

namespace PayRecipients {

class RecipientBook;

//! All entries of a book, a row each, in key order. Never resets at a refresh: what changed is told row by row, so
//! that selection and scroll position survive.
class RecipientsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    //! The numbers are remembered with the look of the list: never renumber, only append.
    enum Column {
        NameColumn,
        AccountColumn,
        StatusColumn,
        ReferenceColumn,
        UpdatedColumn,
        TypeColumn,
        PhoneColumn,
        EmailColumn,
        NetworkColumn,
        SourceColumn,
        NoteColumn,
        ColumnCount
    };

    //! The field that a column shows; nothing for those that show what belongs to several fields, or none.
    static std::optional<Field> fieldOf(int column);

    enum Role {
        KeyRole = Qt::UserRole, //!< quint64: the RecipientKey
        ReferenceRole, //!< QString: the destination reference, empty if none
        StatusRole, //!< QString: as the service wrote it
        CategoryRole, //!< int: Category, or invalid
        LookupRole, //!< int: LookupState
        UnfetchedRole, //!< bool: nothing is known of it but its location
        PinnedRole, //!< bool
        CreationOpenRole, //!< bool: see Field::Creation; not while it is being created
        NeedsCheckRole, //!< bool: a change that nobody has acknowledged, see UncheckedChanges
        SourceRole, //!< int: Source; Source::Person where no other source ever spoke
        UpdatedRole, //!< QDateTime, UTC, or invalid
    };

    explicit RecipientsModel(RecipientBook& book, QObject* parent = nullptr);

    RecipientBook& book() const { return m_book; }
    RecipientKey keyAt(int row) const;

    //! The entries whose creation is under way: of these it is too early to say that its outcome is unknown.
    void setBeingCreated(const QList<RecipientKey>& keys);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    //! Qt::DisplayRole for each column, Qt::ToolTipRole, and the roles above. What views say in words is left to them:
    //! a name that is not known yet is empty, a type is as the book keeps it, and a source stands in SourceRole only.
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    RecipientBook& m_book;
    QList<RecipientKey> m_beingCreated;
};

} // namespace PayRecipients
