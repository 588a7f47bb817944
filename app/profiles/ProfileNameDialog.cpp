// SPDX-License-Identifier: MIT
#include "profiles/ProfileNameDialog.h"

#include "dialogs/ProblemLine.h"
#include "profiles/ProfileStore.h"
#include "widgets/FormGrid.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace PayRecipients {

ProfileNameDialog::ProfileNameDialog(
    const ProfileStore& profiles, const std::optional<Profile>& existing, QWidget* parent)
    : GrowingDialog(parent)
    , m_profiles(profiles)
    , m_existing(existing)
    , m_name(new QLineEdit(this))
    , m_environment(new QComboBox(this))
    , m_problem(new ProblemLine(this))
{
    setWindowTitle(existing ? tr("Rename profile") : tr("Add profile"));
    m_name->setAccessibleName(tr("Profile name"));
    m_name->setPlaceholderText(tr("For example: Acme Ltd"));
    m_environment->setAccessibleName(tr("Environment"));
    m_environment->setAccessibleDescription(tr("Environment"));
    m_environment->addItem(tr("Production"), static_cast<int>(Environment::Production));
    m_environment->addItem(tr("Sandbox"), static_cast<int>(Environment::Sandbox));

    auto* form = new FormGrid(this);
    form->addRow(tr("Profile &name"), m_name);
    form->addRow(m_problem);
    form->addRow(tr("&Environment"), m_environment);
    m_problem->hide();
    if (existing) {
        m_name->setText(existing->name);
        m_name->selectAll();
        form->setRowVisible(m_environment, false);
    }

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* done = buttons->addButton(existing ? tr("Rename") : tr("Add"), QDialogButtonBox::AcceptRole);
    done->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
}

QString ProfileNameDialog::name() const
{
    return m_name->text().trimmed();
}

Profile ProfileNameDialog::profile() const
{
    Profile profile = m_existing ? *m_existing
                                 : Profile::create({}, static_cast<Environment>(m_environment->currentData().toInt()));
    profile.name = name();
    return profile;
}

void ProfileNameDialog::accept()
{
    if (m_profiles.isNameFree(name(), m_existing ? m_existing->id : QString()))
        return QDialog::accept();
    m_problem->show();
    m_problem->setText(name().isEmpty() ? tr("Give the profile a name, for example your company's.")
                                        : tr("There is a profile “%1” already. Choose another name.").arg(name()));
    m_name->setFocus();
}

} // namespace PayRecipients
