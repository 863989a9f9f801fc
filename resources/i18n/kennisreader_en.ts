<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CitationsPanel</name>
    <message numerus="yes">
        <source>cited %n time(s):</source>
        <translation>
            <numerusform>cited %n time:</numerusform>
            <numerusform>cited %n times:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldBar</name>
    <message numerus="yes">
        <source>any of the %n themes</source>
        <translation>
            <numerusform>any of the %n theme</numerusform>
            <numerusform>any of the %n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n themes together</source>
        <translation>
            <numerusform>the %n theme</numerusform>
            <numerusform>all %n themes together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n paragraph(s)</source>
        <translation>
            <numerusform>{0} of %n paragraph</numerusform>
            <numerusform>{0} of %n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GutterStub</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n letter(s) added</source>
        <translation>
            <numerusform>%n letter added</numerusform>
            <numerusform>%n letters added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look(s) like another version</source>
        <translation>
            <numerusform>%n looks like another version</numerusform>
            <numerusform>%n look like another version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) updated</source>
        <translation>
            <numerusform>%n letter updated</numerusform>
            <numerusform>%n letters updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n not read</numerusform>
            <numerusform>%n not read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message numerus="yes">
        <source>%n footnote(s)</source>
        <translation>
            <numerusform>%n footnote</numerusform>
            <numerusform>%n footnotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n paragraph</numerusform>
            <numerusform>%n paragraphs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkDesk</name>
    <message numerus="yes">
        <source>%n link(s) suggested again; Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%n link suggested again; Ctrl+Z undoes it</numerusform>
            <numerusform>%n links suggested again; Ctrl+Z undoes it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n broken link(s) back</source>
        <translation>
            <numerusform>Put %n broken link back</numerusform>
            <numerusform>Put %n broken links back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinkGutter</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) not shown</source>
        <translation>
            <numerusform>%n weaker one not shown</numerusform>
            <numerusform>%n weaker ones not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSaving</name>
    <message numerus="yes">
        <source>Copied as a Markdown table: %n row(s)</source>
        <translation>
            <numerusform>Copied as a Markdown table: %n row</numerusform>
            <numerusform>Copied as a Markdown table: %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListsStage</name>
    <message numerus="yes">
        <source>%n note(s) deleted; Ctrl+Z brings them back</source>
        <translation>
            <numerusform>%n note deleted; Ctrl+Z brings it back</numerusform>
            <numerusform>%n notes deleted; Ctrl+Z brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n note(s) changed</source>
        <translation>
            <numerusform>Tags of %n note changed</numerusform>
            <numerusform>Tags of %n notes changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoreChip</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>%n more filter</numerusform>
            <numerusform>%n more filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteChanges</name>
    <message numerus="yes">
        <source>delete %n note(s)</source>
        <translation>
            <numerusform>delete %n note</numerusform>
            <numerusform>delete %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message numerus="yes">
        <source>%n note(s) copied with their citations</source>
        <translation>
            <numerusform>%n note copied with its citation</numerusform>
            <numerusform>%n notes copied with their citations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message numerus="yes">
        <source>&amp;Also try it on the %n other protected file(s)</source>
        <translation>
            <numerusform>&amp;Also try it on the other protected file</numerusform>
            <numerusform>&amp;Also try it on the %n other protected files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message numerus="yes">
        <source>%n weak relation(s)</source>
        <translation>
            <numerusform>%n weak relation</numerusform>
            <numerusform>%n weak relations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rewordings</name>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n sentence changed</numerusform>
            <numerusform>%n sentences changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken over unchanged</source>
        <translation>
            <numerusform>%n taken over unchanged</numerusform>
            <numerusform>%n taken over unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of letters</source>
        <translation>
            <numerusform>%n pair of letters</numerusform>
            <numerusform>%n pairs of letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n letter(s)</source>
        <translation>
            <numerusform>in %n letter</numerusform>
            <numerusform>in %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were searched.</source>
        <translation>
            <numerusform>%n letter was searched.</numerusform>
            <numerusform>%n letters were searched.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchesModel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in sight</source>
        <translation>
            <numerusform>%n link in sight</numerusform>
            <numerusform>%n links in sight</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this comparison</source>
        <translation>
            <numerusform>%n in this comparison</numerusform>
            <numerusform>%n in this comparison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) not shown (Ctrl+F8)</source>
        <translation>
            <numerusform>%n weaker one not shown (Ctrl+F8)</numerusform>
            <numerusform>%n weaker ones not shown (Ctrl+F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisChart</name>
    <message numerus="yes">
        <source>%n letter(s) left out, without date or text</source>
        <translation>
            <numerusform>%n letter left out, without date or text</numerusform>
            <numerusform>%n letters left out, without date or text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisSaving</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n band(s) below each other</source>
        <translation>
            <numerusform>in %n band</numerusform>
            <numerusform>in %n bands below each other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied as a Markdown table: %n theme(s)</source>
        <translation>
            <numerusform>Copied as a Markdown table: %n theme</numerusform>
            <numerusform>Copied as a Markdown table: %n themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisTools</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisWords</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>again after %n letter(s) of this selection</source>
        <translation>
            <numerusform>again after %n letter of this selection</numerusform>
            <numerusform>again after %n letters of this selection</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentioned again after %n letter(s)</source>
        <translation>
            <numerusform>mentioned again after %n letter</numerusform>
            <numerusform>mentioned again after %n letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more passage(s)</source>
        <translation>
            <numerusform>%n more passage</numerusform>
            <numerusform>%n more passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeBar</name>
    <message numerus="yes">
        <source>+ %n</source>
        <comment>number of themes that do not fit</comment>
        <translation>
            <numerusform>+ %n</numerusform>
            <numerusform>+ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more theme(s)</source>
        <translation>
            <numerusform>%n more theme</numerusform>
            <numerusform>%n more themes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeChip</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemesDialog</name>
    <message numerus="yes">
        <source>%n place(s) in the letter that is open: {}</source>
        <translation>
            <numerusform>%n place in the letter that is open: {}</numerusform>
            <numerusform>%n places in the letter that is open: {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n passage(s) about the theme</source>
        <translation>
            <numerusform>In %n passage about the theme</numerusform>
            <numerusform>In %n passages about the theme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) without a date left out</source>
        <translation>
            <numerusform>%n letter without a date left out</numerusform>
            <numerusform>%n letters without a date left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ExportWords</name>
    <message numerus="yes">
        <source>%n PDF(s) with your marks. What others marked in them stays.</source>
        <translation>
            <numerusform>%n PDF with your marks. What others marked in it stays.</numerusform>
            <numerusform>%n PDFs with your marks. What others marked in them stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the file</source>
        <translation>
            <numerusform>%n only in the file</numerusform>
            <numerusform>%n only in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you changed in the file stay(s).</source>
        <translation>
            <numerusform>%n text that you changed in the file stays.</numerusform>
            <numerusform>%n texts that you changed in the file stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) changed both here and in the file: the file&apos;s text stays.</source>
        <translation>
            <numerusform>%n note changed both here and in the file: the file&apos;s text stays.</numerusform>
            <numerusform>%n notes changed both here and in the file: the file&apos;s text stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The end of %n block(s) is missing in the file: not updated.</source>
        <translation>
            <numerusform>The end of %n block is missing in the file: not updated.</numerusform>
            <numerusform>The ends of %n blocks are missing in the file: not updated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Plurals</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Sentences</name>
    <message numerus="yes">
        <source>The file is damaged: %n page(s) could not be read: {0}.</source>
        <translation>
            <numerusform>The file is damaged: %n page could not be read: {0}.</numerusform>
            <numerusform>The file is damaged: %n pages could not be read: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Scanned, no searchable text on %n page(s): {0}.</source>
        <translation>
            <numerusform>Scanned, no searchable text on page {0}.</numerusform>
            <numerusform>Scanned, no searchable text on %n pages: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Badly recognised, with many errors, on %n page(s): {0}.</source>
        <translation>
            <numerusform>Badly recognised, with many errors, on page {0}.</numerusform>
            <numerusform>Badly recognised, with many errors, on %n pages: {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recognised text (OCR) on %n page(s): {0}; may contain errors.</source>
        <translation>
            <numerusform>Recognised text (OCR) on page {0}; may contain errors.</numerusform>
            <numerusform>Recognised text (OCR) on %n pages: {0}; may contain errors.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Size</name>
    <message numerus="yes">
        <source>{0} word(s)</source>
        <translation>
            <numerusform>{0} word</numerusform>
            <numerusform>{0} words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} passage(s)</source>
        <translation>
            <numerusform>{0} passage</numerusform>
            <numerusform>{0} passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} footnote(s)</source>
        <translation>
            <numerusform>{0} footnote</numerusform>
            <numerusform>{0} footnotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} page(s)</source>
        <translation>
            <numerusform>{0} page</numerusform>
            <numerusform>{0} pages</numerusform>
        </translation>
    </message>
</context>
</TS>
