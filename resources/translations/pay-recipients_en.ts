<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Try again in %Ln seconds.</source>
        <translation>
            <numerusform>Try again in %Ln second.</numerusform>
            <numerusform>Try again in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try again in %Ln minutes.</source>
        <translation>
            <numerusform>Try again in %Ln minute.</numerusform>
            <numerusform>Try again in %Ln minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::DuplicatesDialog</name>
    <message numerus="yes">
        <source>%1 (%Ln)</source>
        <extracomment>The name of one recipient, and how many entries seem to be it</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <extracomment>The parts of the summary of an import, joined with commas</extracomment>
        <translation type="unfinished">
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln known already</source>
        <translation type="unfinished">
            <numerusform>%Ln known already</numerusform>
            <numerusform>%Ln known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::MainWindow</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation>
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::NavigationTree</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation type="unfinished">
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation type="unfinished">
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::OverviewSection</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation type="unfinished">
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCommands</name>
    <message numerus="yes">
        <source>%Ln recipients</source>
        <translation type="unfinished">
            <numerusform>%Ln recipient</numerusform>
            <numerusform>%Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %Ln recipients</source>
        <translation type="unfinished">
            <numerusform>Added %Ln recipient</numerusform>
            <numerusform>Added %Ln recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %Ln entries into %1. Ctrl+Z takes that back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientCopy</name>
    <message numerus="yes">
        <source>None of the %Ln chosen recipients has a destination reference yet.</source>
        <translation type="unfinished">
            <numerusform>None of the %Ln chosen recipients has a destination reference yet.</numerusform>
            <numerusform>None of the %Ln chosen recipients has a destination reference yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln destination references</source>
        <translation type="unfinished">
            <numerusform>Copied %Ln destination reference</numerusform>
            <numerusform>Copied %Ln destination references</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients have none yet</source>
        <extracomment>%1 is the sentence &quot;Copied 3 destination references&quot;</extracomment>
        <translation type="unfinished">
            <numerusform>%1; %Ln of the chosen recipients has none yet</numerusform>
            <numerusform>%1; %Ln of the chosen recipients have none yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln payment destinations</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln of the chosen recipients lack details</source>
        <extracomment>%1 is the sentence &quot;Copied 3 payment destinations&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecipientsPage</name>
    <message numerus="yes">
        <source>%Ln recipients wait for Kopo Kopo’s approval. A payment needs an approved one.</source>
        <translation type="unfinished">
            <numerusform>%Ln recipient waits for Kopo Kopo’s approval. A payment needs an approved one.</numerusform>
            <numerusform>%Ln recipients wait for Kopo Kopo’s approval. A payment needs an approved one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln others seem to be the same recipient: they share its account, destination reference or location.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::RecoveryPassphraseDialog</name>
    <message numerus="yes">
        <source>Use at least %Ln characters; four or five words are easy to remember.</source>
        <translation type="unfinished">
            <numerusform>Use at least %Ln character; four or five words are easy to remember.</numerusform>
            <numerusform>Use at least %Ln characters; four or five words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PayRecipients::ReportText</name>
    <message numerus="yes">
        <source>Refreshed %Ln recipients, %1.</source>
        <extracomment>%1 is the sentence part &quot;3 changed&quot;</extracomment>
        <translation>
            <numerusform>Refreshed %Ln recipient, %1.</numerusform>
            <numerusform>Refreshed %Ln recipients, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln newly approved.</source>
        <translation>
            <numerusform>%Ln newly approved.</numerusform>
            <numerusform>%Ln newly approved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be fetched; what was known of them is kept.</source>
        <translation>
            <numerusform>%Ln could not be fetched; what was known of it is kept.</numerusform>
            <numerusform>%Ln could not be fetched; what was known of them is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%Ln minutes ago</source>
        <translation>
            <numerusform>%Ln minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hours ago</source>
        <translation>
            <numerusform>%Ln hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
</context>
</TS>
