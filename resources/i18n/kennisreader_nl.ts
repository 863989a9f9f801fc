<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Bee&amp;ld</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga naar</translation>
    </message>
    <message>
        <source>&amp;Themes</source>
        <translation>&amp;Thema&apos;s</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Add letters…</source>
        <translation>Brieven &amp;toevoegen…</translation>
    </message>
    <message>
        <source>Add &amp;folder…</source>
        <translation>&amp;Map toevoegen…</translation>
    </message>
    <message>
        <source>Open &amp;beside</source>
        <translation>&amp;Ernaast openen</translation>
    </message>
    <message>
        <source>&amp;Close pane</source>
        <translation>&amp;Brief sluiten</translation>
    </message>
    <message>
        <source>Correct &amp;details…</source>
        <translation>&amp;Gegevens verbeteren…</translation>
    </message>
    <message>
        <source>&amp;Remove from library</source>
        <translation>Uit bibliotheek ver&amp;wijderen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Op&amp;nieuw</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiëren</translation>
    </message>
    <message>
        <source>Copy &amp;with citation</source>
        <translation>Kopiëren met &amp;verwijzing</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles selecteren</translation>
    </message>
    <message>
        <source>Mark &amp;yellow</source>
        <translation>Gee&amp;l markeren</translation>
    </message>
    <message>
        <source>Mark &amp;green</source>
        <translation>Gro&amp;en markeren</translation>
    </message>
    <message>
        <source>Mark b&amp;lue</source>
        <translation>&amp;Blauw markeren</translation>
    </message>
    <message>
        <source>Only mar&amp;ked passages</source>
        <translation>Alleen ge&amp;markeerde passages</translation>
    </message>
    <message>
        <source>Unfold &amp;here</source>
        <translation>Hier &amp;uitklappen</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als tekst tonen</translation>
    </message>
    <message>
        <source>Show original pages</source>
        <translation>Originele pagina&apos;s tonen</translation>
    </message>
    <message>
        <source>Show text and pages beside each other</source>
        <translation>Tekst en pagina&apos;s naast elkaar tonen</translation>
    </message>
    <message>
        <source>Dim the paper in the dark</source>
        <translation>Papier dimmen in het donker</translation>
    </message>
    <message>
        <source>Mark pin&amp;k</source>
        <translation>Roze &amp;markeren</translation>
    </message>
    <message>
        <source>Links shown</source>
        <translation>Getoonde verbindingen</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>Notities e&amp;xporteren…</translation>
    </message>
    <message>
        <source>&amp;Import notes…</source>
        <translation>Notities &amp;importeren…</translation>
    </message>
    <message>
        <source>Write a n&amp;ote</source>
        <translation>Notitie &amp;schrijven</translation>
    </message>
    <message>
        <source>&amp;Tie with another passage…</source>
        <translation>Ko&amp;ppelen aan een andere passage…</translation>
    </message>
    <message>
        <source>&amp;Delete note</source>
        <translation>Notitie ver&amp;wijderen</translation>
    </message>
    <message>
        <source>Searc&amp;h all letters…</source>
        <translation>Alle brieven &amp;doorzoeken…</translation>
    </message>
    <message>
        <source>&amp;Find in this letter</source>
        <translation>&amp;Zoeken in deze brief</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Vol&amp;gende zoeken</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Vo&amp;rige zoeken</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Instellingen…</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lezen</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergelijken</translation>
    </message>
    <message>
        <source>&amp;Theme overview</source>
        <translation>T&amp;hemaoverzicht</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Lijsten</translation>
    </message>
    <message>
        <source>&amp;Swap panes</source>
        <translation>Brieven &amp;omwisselen</translation>
    </message>
    <message>
        <source>Move pane left</source>
        <translation>Brief naar links verplaatsen</translation>
    </message>
    <message>
        <source>Move pane right</source>
        <translation>Brief naar rechts verplaatsen</translation>
    </message>
    <message>
        <source>&amp;Linked scrolling</source>
        <translation>&amp;Gekoppeld scrollen</translation>
    </message>
    <message>
        <source>Strong links only</source>
        <translation>Alleen sterke verbindingen</translation>
    </message>
    <message>
        <source>Strong and clear links</source>
        <translation>Sterke en duidelijke verbindingen</translation>
    </message>
    <message>
        <source>All links, the weak ones too</source>
        <translation>Alle verbindingen, ook de zwakke</translation>
    </message>
    <message>
        <source>More links, or fewer</source>
        <translation>Meer of minder verbindingen</translation>
    </message>
    <message>
        <source>Show changed &amp;words</source>
        <translation>Gewi&amp;jzigde woorden tonen</translation>
    </message>
    <message>
        <source>Switch between text and pages</source>
        <translation>Wisselen tussen tekst en pagina&apos;s</translation>
    </message>
    <message>
        <source>Library &amp;panel</source>
        <translation>&amp;Bibliotheek</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspecteur</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Volledig &amp;scherm</translation>
    </message>
    <message>
        <source>L&amp;arger text</source>
        <translation>Gro&amp;tere tekst</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinere tekst</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>Ge&amp;wone tekstgrootte</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Terug</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vooruit</translation>
    </message>
    <message>
        <source>Next &amp;theme passage</source>
        <translation>Volgende t&amp;hemapassage</translation>
    </message>
    <message>
        <source>Previous theme passage</source>
        <translation>Vorige themapassage</translation>
    </message>
    <message>
        <source>Next &amp;link</source>
        <translation>Volgende ver&amp;binding</translation>
    </message>
    <message>
        <source>Previous link</source>
        <translation>Vorige verbinding</translation>
    </message>
    <message>
        <source>Next &amp;passage</source>
        <translation>Volgende &amp;passage</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Vorige passage</translation>
    </message>
    <message>
        <source>&amp;Other pane</source>
        <translation>&amp;Andere brief</translation>
    </message>
    <message>
        <source>P&amp;in this link</source>
        <translation>Deze verbinding va&amp;stzetten</translation>
    </message>
    <message>
        <source>Brea&amp;k this link</source>
        <translation>Deze verbinding verbre&amp;ken</translation>
    </message>
    <message>
        <source>Put broken links of these letters back</source>
        <translation>Verbroken verbindingen van deze brieven terugzetten</translation>
    </message>
    <message>
        <source>L&amp;evel the panes here</source>
        <translation>Hier &amp;gelijkzetten</translation>
    </message>
    <message>
        <source>&amp;Edit themes…</source>
        <translation>Thema’s &amp;bewerken…</translation>
    </message>
    <message>
        <source>&amp;New theme…</source>
        <translation>&amp;Nieuw thema…</translation>
    </message>
    <message>
        <source>Add &amp;selected words to a theme…</source>
        <translation>&amp;Selectie aan een thema toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;All actions…</source>
        <translation>&amp;Opdrachten…</translation>
    </message>
    <message>
        <source>Put into the &amp;desktop&apos;s menu</source>
        <translation>In het programma&amp;menu zetten</translation>
    </message>
    <message>
        <source>A&amp;bout Kennisreader</source>
        <translation>Over &amp;Kennisreader</translation>
    </message>
</context>
<context>
    <name>BrokenLinks</name>
    <message>
        <source>Put all {0} back</source>
        <translation>Alle {0} terugzetten</translation>
    </message>
    <message>
        <source>“{0}” – “{1}”</source>
        <translation>‘{0}’ – ‘{1}’</translation>
    </message>
    <message>
        <source>not in the letter any more</source>
        <translation>staat niet meer in de brief</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Places that could be meant</source>
        <translation>Plaatsen die bedoeld kunnen zijn</translation>
    </message>
    <message>
        <source>Marked was</source>
        <translation>Gemarkeerd was</translation>
    </message>
    <message>
        <source>The letter is not in the library, so the place cannot be looked up.</source>
        <translation>De brief staat niet in de bibliotheek; de plaats kan niet worden opgezocht.</translation>
    </message>
    <message>
        <source>Now in the letter</source>
        <translation>Nu in de brief</translation>
    </message>
    <message>
        <source>Looking for the words…</source>
        <translation>De woorden worden gezocht…</translation>
    </message>
    <message>
        <source>Nothing in the letter resembles these words any more.</source>
        <translation>Niets in de brief lijkt nog op deze woorden.</translation>
    </message>
    <message>
        <source>These words</source>
        <translation>Deze woorden</translation>
    </message>
    <message>
        <source>Show in the letter</source>
        <translation>In de brief tonen</translation>
    </message>
    <message>
        <source>Keep without a place</source>
        <translation>Zonder plaats bewaren</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notitie verwijderen</translation>
    </message>
</context>
<context>
    <name>ChoiceBar</name>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} van {1} gekozen</translation>
    </message>
    <message>
        <source>Tags …</source>
        <translation>Labels …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Exporteren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keuze opheffen</translation>
    </message>
</context>
<context>
    <name>CitationsPanel</name>
    <message>
        <source>Citations</source>
        <translation>Verwijzingen</translation>
    </message>
    <message>
        <source>Open a letter to see what it refers to.</source>
        <translation>Open een brief om te zien waarnaar die verwijst.</translation>
    </message>
    <message>
        <source>Refers to</source>
        <translation>Verwijst naar</translation>
    </message>
    <message>
        <source>This letter refers to no other document.</source>
        <translation>Deze brief verwijst niet naar andere documenten.</translation>
    </message>
    <message>
        <source>Cited by</source>
        <translation>Aangehaald door</translation>
    </message>
    <message>
        <source>No letter of your library refers to this one.</source>
        <translation>Geen brief in uw bibliotheek verwijst naar deze.</translation>
    </message>
    <message>
        <source>Open “{0}”</source>
        <translation>‘{0}’ openen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the address {0}</source>
        <translation>Adres {0} kopiëren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Openen in browser</translation>
    </message>
    <message>
        <source>Open {0} in the browser</source>
        <translation>{0} openen in de browser</translation>
    </message>
    <message>
        <source>Show where it is cited: {0}</source>
        <translation>Tonen waar het wordt aangehaald: {0}</translation>
    </message>
    <message numerus="yes">
        <source>cited %n time(s):</source>
        <translation>
            <numerusform>%n keer aangehaald:</numerusform>
            <numerusform>%n keer aangehaald:</numerusform>
        </translation>
    </message>
    <message>
        <source>cited at:</source>
        <translation>aangehaald bij:</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Wat wilt u doen?</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>Alle opdrachten doorzoeken</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>No action is called that.</source>
        <translation>Geen opdracht heet zo.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>remove “{0}”</source>
        <translation>‘{0}’ verwijderen</translation>
    </message>
    <message>
        <source>correct details</source>
        <translation>gegevens verbeteren</translation>
    </message>
    <message>
        <source>update “{0}”</source>
        <translation>“{0}” bijwerken</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>No links in sight: open a letter beside this one</source>
        <translation>Geen verbindingen in beeld: open een brief naast deze</translation>
    </message>
    <message>
        <source>No links between these letters</source>
        <translation>Geen verbindingen tussen deze brieven</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>Something went wrong in Kennisreader ({0}). The details are in {1}.</source>
        <translation>Er ging iets mis in Kennisreader ({0}). De bijzonderheden staan in {1}.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>stated</source>
        <translation>vermeld</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>vermoedelijk</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>“{0}” is not a date. Write 2 July 2020, July 2020 or 2020.</source>
        <translation>‘{0}’ is geen datum. Schrijf 2 juli 2020, juli 2020 of 2020.</translation>
    </message>
    <message>
        <source>Give a date, or say that it is unknown.</source>
        <translation>Geef een datum, of kies dat die onbekend is.</translation>
    </message>
    <message>
        <source>“Not before” is later than “Not after”.</source>
        <translation>‘Niet vóór’ is later dan ‘Niet na’.</translation>
    </message>
    <message>
        <source>2 July 2020, July 2020 or 2020</source>
        <translation>2 juli 2020, juli 2020 of 2020</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>prob. {date}</source>
        <translation>verm. {date}</translation>
    </message>
    <message>
        <source>Not after {date}: “{quote}”.</source>
        <translation>Niet na {date}: ‘{quote}’.</translation>
    </message>
    <message>
        <source>Not before {date}: “{quote}”.</source>
        <translation>Niet vóór {date}: ‘{quote}’.</translation>
    </message>
    <message>
        <source>Not before {date}: the questions were sent in then (“{quote}”).</source>
        <translation>Niet vóór {date}: toen zijn de vragen ingezonden (‘{quote}’).</translation>
    </message>
    <message>
        <source>Not before {date}: it cites the parliamentary year {quote}, which began then.</source>
        <translation>Niet vóór {date}: de brief haalt iets aan uit vergaderjaar {quote}, dat toen begon.</translation>
    </message>
    <message>
        <source>Not before about {date}: it cites document {quote}, which got its number then.</source>
        <translation>Niet vóór ongeveer {date}: de brief haalt document {quote} aan, dat toen zijn nummer kreeg.</translation>
    </message>
    <message>
        <source>Not before {date}: it cites something of “{quote}”.</source>
        <translation>Niet vóór {date}: de brief haalt iets aan van ‘{quote}’.</translation>
    </message>
    <message>
        <source>Not after {date}: it announces something for “{quote}”.</source>
        <translation>Niet na {date}: de brief kondigt iets aan voor ‘{quote}’.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Chosen in Lists ({})</source>
        <translation>Gekozen in Lijsten ({})</translation>
    </message>
    <message>
        <source>This letter: {0} ({1})</source>
        <translation>Deze brief: {0} ({1})</translation>
    </message>
    <message>
        <source>All notes ({})</source>
        <translation>Alle notities ({})</translation>
    </message>
    <message>
        <source>Theme: {}</source>
        <translation>Thema: {}</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Notities exporteren</translation>
    </message>
    <message>
        <source>&amp;Choose …</source>
        <translation>&amp;Kiezen …</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Wat:</translation>
    </message>
    <message>
        <source>F&amp;orm:</source>
        <translation>V&amp;orm:</translation>
    </message>
    <message>
        <source>Fo&amp;r:</source>
        <translation>Voo&amp;r:</translation>
    </message>
    <message>
        <source>&amp;File:</source>
        <translation>&amp;Bestand:</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>&amp;Delete notes from the file that are not exported</source>
        <translation>&amp;Notities die niet worden geëxporteerd uit het bestand halen</translation>
    </message>
    <message>
        <source>&amp;Replace texts that were changed in the file</source>
        <translation>&amp;Teksten die in het bestand zijn gewijzigd vervangen</translation>
    </message>
    <message>
        <source>What will stand in the file</source>
        <translation>Wat er in het bestand komt te staan</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Op&amp;slaan</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Webannotaties (JSON-LD)</translation>
    </message>
    <message>
        <source>Project for ATLAS.ti, MAXQDA, NVivo, QualCoder (REFI-QDA)</source>
        <translation>Project voor ATLAS.ti, MAXQDA, NVivo, QualCoder (REFI-QDA)</translation>
    </message>
    <message>
        <source>PDF with your marks</source>
        <translation>PDF met uw markeringen</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabel (CSV)</translation>
    </message>
    <message>
        <source>References to the letters (BibTeX)</source>
        <translation>Verwijzingen naar de brieven (BibTeX)</translation>
    </message>
    <message>
        <source>References to the letters (CSL-JSON)</source>
        <translation>Verwijzingen naar de brieven (CSL-JSON)</translation>
    </message>
    <message>
        <source>any program</source>
        <translation>elk programma</translation>
    </message>
    <message>
        <source>all letters</source>
        <translation>alle brieven</translation>
    </message>
    <message>
        <source>Letters {}</source>
        <translation>Brieven {}</translation>
    </message>
    <message>
        <source>Notes {}</source>
        <translation>Notities {}</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>There are no notes to export here.</source>
        <translation>Hier zijn geen notities om te exporteren.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Noem een bestand.</translation>
    </message>
    <message>
        <source>Looking at the file …</source>
        <translation>Het bestand wordt bekeken …</translation>
    </message>
    <message>
        <source>The file has changed meanwhile; please look at it again.</source>
        <translation>Het bestand is intussen gewijzigd; kijk er nog eens naar.</translation>
    </message>
    <message>
        <source>Writing …</source>
        <translation>Schrijven …</translation>
    </message>
    <message>
        <source>Notes exported to {}</source>
        <translation>Notities geëxporteerd naar {}</translation>
    </message>
</context>
<context>
    <name>ExportDone</name>
    <message>
        <source>{0} is in {1}.</source>
        <translation>{0} staat in {1}.</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Map openen</translation>
    </message>
</context>
<context>
    <name>FileChoice</name>
    <message>
        <source>Letters</source>
        <translation>Brieven</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>OpenDocument-tekst</translation>
    </message>
    <message>
        <source>Web pages and official XML</source>
        <translation>Webpagina’s en officiële XML</translation>
    </message>
    <message>
        <source>Text and Markdown</source>
        <translation>Tekst en Markdown</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Import notes</source>
        <translation>Notities importeren</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Import theme</source>
        <translation>Thema importeren</translation>
    </message>
    <message>
        <source>Theme (*.toml)</source>
        <translation>Thema (*.toml)</translation>
    </message>
    <message>
        <source>Export theme</source>
        <translation>Thema exporteren</translation>
    </message>
    <message>
        <source>Add letters</source>
        <translation>Brieven toevoegen</translation>
    </message>
    <message>
        <source>Add folder</source>
        <translation>Map toevoegen</translation>
    </message>
</context>
<context>
    <name>FileDropping</name>
    <message>
        <source>Drop to add to the library</source>
        <translation>Laat los om toe te voegen aan de bibliotheek</translation>
    </message>
</context>
<context>
    <name>FileSaving</name>
    <message>
        <source>Saved as {0}</source>
        <translation>Opgeslagen als {0}</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>From year</source>
        <translation>Vanaf jaar</translation>
    </message>
    <message>
        <source>Up to year</source>
        <translation>Tot en met jaar</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Ministerie</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>Soort brief</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>Alle brieven tonen</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>tot en met {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>vanaf {0}</translation>
    </message>
    <message>
        <source>Any year</source>
        <translation>Elk jaar</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this letter</source>
        <translation>Zoeken in deze brief</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende treffer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} van {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n treffer</numerusform>
            <numerusform>%n treffers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoldBar</name>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} of {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} én {1}</translation>
    </message>
    <message numerus="yes">
        <source>any of the %n themes</source>
        <translation>
            <numerusform>een van het %n thema</numerusform>
            <numerusform>een van de %n thema&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n themes together</source>
        <translation>
            <numerusform>het %n thema</numerusform>
            <numerusform>alle %n thema&apos;s samen</numerusform>
        </translation>
    </message>
    <message>
        <source>No theme is switched on: switch one on above to see its passages.</source>
        <translation>Er staat geen thema aan: zet er hierboven een aan om de passages te zien.</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n paragraph(s)</source>
        <translation>
            <numerusform>{0} van %n alinea</numerusform>
            <numerusform>{0} van %n alinea&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>No passage here is about all of these themes.</source>
        <translation>Geen passage hier gaat over al deze thema&apos;s samen.</translation>
    </message>
    <message>
        <source>No passage here is about one of these themes.</source>
        <translation>Geen passage hier gaat over een van deze thema&apos;s.</translation>
    </message>
    <message>
        <source>No passage here is about {0}.</source>
        <translation>Geen passage hier gaat over {0}.</translation>
    </message>
    <message>
        <source>Only marked passages</source>
        <translation>Alleen gemarkeerde passages</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Show the letters whole again (Ctrl+Shift+M)</source>
        <translation>De brieven weer helemaal tonen (Ctrl+Shift+M)</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>This link cannot be followed: {}</source>
        <translation>Deze link kan niet worden gevolgd: {}</translation>
    </message>
    <message>
        <source>There is no such letter (any more): {}</source>
        <translation>Deze brief is er niet (meer): {}</translation>
    </message>
    <message>
        <source>This link fits several letters: {}</source>
        <translation>Deze link past op meer brieven: {}</translation>
    </message>
    <message>
        <source>The words of the link are not in this letter: {}</source>
        <translation>De woorden van de link staan niet in deze brief: {}</translation>
    </message>
    <message>
        <source>There is no such note (any more): {}</source>
        <translation>Deze notitie is er niet (meer): {}</translation>
    </message>
    <message>
        <source>The letter of this note is not in the library</source>
        <translation>De brief van deze notitie staat niet in de bibliotheek</translation>
    </message>
</context>
<context>
    <name>GutterHead</name>
    <message>
        <source>Linked scrolling is on (Ctrl+Shift+L)</source>
        <translation>Gekoppeld scrollen staat aan (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>Linked scrolling is off (Ctrl+Shift+L)</source>
        <translation>Gekoppeld scrollen staat uit (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>{0} (Ctrl+F8)</source>
        <translation>{0} (Ctrl+F8)</translation>
    </message>
</context>
<context>
    <name>GutterStub</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Click: bring both level</source>
        <translation>Klik: beide op gelijke hoogte</translation>
    </message>
    <message>
        <source>Click: show beside this letter</source>
        <translation>Klik: ernaast tonen</translation>
    </message>
    <message>
        <source>Related, not beside: {0}</source>
        <translation>Verwant, niet ernaast: {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relatie</numerusform>
            <numerusform>%n relaties</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Put letters side by side</source>
        <translation>Brieven naast elkaar leggen</translation>
    </message>
    <message>
        <source>Click a letter at the left to read it, and Ctrl-click another to open it beside. Bands between the panes join passages about the same thing; a click on a band brings its other end level. F6 goes to the other pane, Ctrl+L puts the panes level at the place you are reading.</source>
        <translation>Klik links op een brief om die te lezen, en Ctrl-klik op een andere om die ernaast te openen. Banden tussen de brieven verbinden passages over hetzelfde; een klik op een band brengt het andere einde op gelijke hoogte. Met F6 gaat u naar de andere brief, met Ctrl+L zet u de brieven gelijk op de plaats waar u leest.</translation>
    </message>
    <message>
        <source>Follow a theme</source>
        <translation>Een thema volgen</translation>
    </message>
    <message>
        <source>The chips above the letters switch themes on and off everywhere at once. Each theme has its own colour and its own kind of line. F4 goes to the next passage of the themes that are on, Shift+F4 to the one before.</source>
        <translation>Met de knoppen boven de brieven zet u thema&apos;s overal tegelijk aan en uit. Elk thema heeft een eigen kleur en een eigen soort lijn. Met F4 gaat u naar de volgende passage van de thema&apos;s die aan staan, met Shift+F4 naar de vorige.</translation>
    </message>
    <message>
        <source>See what is related</source>
        <translation>Zien wat verwant is</translation>
    </message>
    <message>
        <source>Click in the text: the tab Related at the right shows which passages of other letters are about the same, and why. A click on one opens it beside, level with the place you are reading.</source>
        <translation>Klik in de tekst: het tabblad Verwant rechts toont welke passages van andere brieven over hetzelfde gaan, en waarom. Een klik op zo’n passage opent haar ernaast, op gelijke hoogte met wat u leest.</translation>
    </message>
    <message>
        <source>Search all letters</source>
        <translation>Alle brieven doorzoeken</translation>
    </message>
    <message>
        <source>Ctrl+K searches every letter and your notes: words in any inflection, names, numbers of parliamentary papers. Enter opens, Ctrl+Enter opens beside; F3 and Shift+F3 go through what was found, over all letters.</source>
        <translation>Ctrl+K doorzoekt alle brieven en uw notities: woorden in elke vorm, namen, nummers van Kamerstukken. Enter opent, Ctrl+Enter opent ernaast; met F3 en Shift+F3 loopt u door wat gevonden is, over alle brieven heen.</translation>
    </message>
    <message>
        <source>Find a word in a letter</source>
        <translation>Een woord in een brief zoeken</translation>
    </message>
    <message>
        <source>Ctrl+F finds in the letter that has the focus; F3 and Shift+F3 go through what was found.</source>
        <translation>Met Ctrl+F zoekt u in de brief waarin u leest; met F3 en Shift+F3 loopt u langs de treffers.</translation>
    </message>
    <message>
        <source>Add letters of your own</source>
        <translation>Eigen brieven toevoegen</translation>
    </message>
    <message>
        <source>Drop files or folders on the window, or press Ctrl+O. You can go on reading meanwhile. A file that cannot be read does not stop the others; afterwards you see what became of each.</source>
        <translation>Sleep bestanden of mappen naar het venster, of druk op Ctrl+O. U kunt intussen doorlezen. Een bestand dat niet kan worden gelezen, houdt de andere niet tegen; na afloop ziet u wat er van elk is geworden.</translation>
    </message>
    <message>
        <source>Mark and note</source>
        <translation>Markeren en noteren</translation>
    </message>
    <message>
        <source>Ctrl+1 to Ctrl+4 mark the selected words or, without any, the current passage; Ctrl+M lets you write with it, and # begins a tag. Ctrl+T ties a passage to one in another letter. Everything is stored at once, and Ctrl+Z undoes it. Lists (Alt+4) shows all notes together.</source>
        <translation>Ctrl+1 tot en met Ctrl+4 markeren de geselecteerde woorden of, zonder selectie, de huidige passage; met Ctrl+M schrijft u er iets bij, en # begint een label. Ctrl+T koppelt een passage aan een passage in een andere brief. Alles wordt meteen bewaard, en Ctrl+Z maakt het ongedaan. Lijsten (Alt+4) toont alle notities bij elkaar.</translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation>Meenemen</translation>
    </message>
    <message>
        <source>Ctrl+E exports notes, as Markdown for instance. Export to the same file again: only its notes are renewed, and what you wrote around them stays.</source>
        <translation>Ctrl+E exporteert notities, bijvoorbeeld als Markdown. Exporteert u later naar hetzelfde bestand, dan worden alleen de notities daarin vernieuwd; wat u eromheen schreef, blijft staan.</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citeren</translation>
    </message>
    <message>
        <source>Select words and press Ctrl+Shift+C: the words are copied with their official citation. If the author, date or number of a letter is wrong, correct it with File › Correct details.</source>
        <translation>Selecteer woorden en druk op Ctrl+Shift+C: de woorden worden gekopieerd met de officiële verwijzing. Kloppen afzender, datum of nummer van een brief niet, verbeter die dan met Bestand › Gegevens verbeteren.</translation>
    </message>
    <message>
        <source>Find your way</source>
        <translation>De weg vinden</translation>
    </message>
    <message>
        <source>Alt+Left and Alt+Right go back and forward as in a browser. Ctrl+Shift+P lists everything the program can do; type a few letters of what you want.</source>
        <translation>Met Alt+Pijl links en Alt+Pijl rechts gaat u terug en vooruit, zoals in een browser. Ctrl+Shift+P toont alles wat het programma kan; typ een paar letters van wat u zoekt.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Reads Dutch policy letters side by side, with the themes they share.</source>
        <translation>Leest beleidsbrieven naast elkaar, met de thema&apos;s die ze delen.</translation>
    </message>
    <message>
        <source>Everything stays on this computer: nothing is sent anywhere, and nothing is fetched.</source>
        <translation>Alles blijft op deze computer: er wordt niets verstuurd en niets opgehaald.</translation>
    </message>
    <message>
        <source>Free software under the GNU Affero General Public License, version 3 or later: you may use, study, share and change it.</source>
        <translation>Vrije software onder de GNU Affero General Public License, versie 3 of later: u mag het gebruiken, bestuderen, delen en veranderen.</translation>
    </message>
    <message>
        <source>Made with Qt for Python (LGPL), PyMuPDF (AGPL), Whoosh (BSD), appdirs (MIT) and the Noto Serif typeface (OFL).</source>
        <translation>Gemaakt met Qt for Python (LGPL), PyMuPDF (AGPL), Whoosh (BSD), appdirs (MIT) en de letter Noto Serif (OFL).</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>De licentie lezen</translation>
    </message>
    <message>
        <source>You can ask for its source code where you got this program.</source>
        <translation>De broncode kunt u vragen waar u dit programma hebt gekregen.</translation>
    </message>
    <message>
        <source>Its source code is in {}.</source>
        <translation>De broncode staat in {}.</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Added letters</source>
        <translation>Toegevoegde brieven</translation>
    </message>
    <message>
        <source>Another version of a letter</source>
        <translation>Andere versie van een brief</translation>
    </message>
    <message>
        <source>Update: the letter that was there takes the file and keeps its notes and what you corrected. Ctrl+Z undoes it.</source>
        <translation>Bijwerken: de brief die er al was neemt het bestand over en houdt zijn notities en wat u verbeterde. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Kon niet worden gelezen</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Bijgewerkt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Toegevoegd</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Stond er al</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>en nog %n</numerusform>
            <numerusform>en nog %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Update that letter</source>
        <translation>Bijwerken</translation>
    </message>
    <message>
        <source>Updated.</source>
        <translation>Bijgewerkt.</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Apart houden</translation>
    </message>
    <message>
        <source>Both kept.</source>
        <translation>Apart gehouden.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation>Teruggezet.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n letter(s) added</source>
        <translation>
            <numerusform>%n brief toegevoegd</numerusform>
            <numerusform>%n brieven toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n look(s) like another version</source>
        <translation>
            <numerusform>%n lijkt een andere versie</numerusform>
            <numerusform>%n lijken een andere versie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) updated</source>
        <translation>
            <numerusform>%n brief bijgewerkt</numerusform>
            <numerusform>%n brieven bijgewerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n stond er al</numerusform>
            <numerusform>%n stonden er al</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n kon niet worden gelezen</numerusform>
            <numerusform>%n konden niet worden gelezen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n niet gelezen</numerusform>
            <numerusform>%n niet gelezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Bijzonderheden…</translation>
    </message>
    <message>
        <source>&amp;Update that letter</source>
        <translation>&amp;Bijwerken</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Apart houden</translation>
    </message>
    <message>
        <source>Put &amp;back</source>
        <translation>&amp;Terugzetten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
</context>
<context>
    <name>InfoPanel</name>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Open a letter to see what is known about it.</source>
        <translation>Open een brief om te zien wat erover bekend is.</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>door u verbeterd</translation>
    </message>
    <message>
        <source>Correct details…</source>
        <translation>Gegevens verbeteren…</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>{0}, page {1} of {2}</source>
        <translation>{0}, pagina {1} van {2}</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About this letter</source>
        <translation>Over deze brief</translation>
    </message>
</context>
<context>
    <name>LaterStrip</name>
    <message>
        <source>Later letters on this:</source>
        <translation>Latere brieven hierover:</translation>
    </message>
    <message>
        <source>No later letter of your library is found to come back to this.</source>
        <translation>Geen latere brief in uw bibliotheek komt hier, voor zover gevonden, op terug.</translation>
    </message>
    <message>
        <source>promise</source>
        <translation>toezegging</translation>
    </message>
</context>
<context>
    <name>LetterCommands</name>
    <message>
        <source>Removed: {}. Its notes are kept; Ctrl+Z brings it back.</source>
        <translation>Verwijderd: {}. De notities erbij blijven bewaard; met Ctrl+Z haalt u de brief terug.</translation>
    </message>
    <message>
        <source>Select the words to copy first</source>
        <translation>Selecteer eerst de woorden die u wilt kopiëren</translation>
    </message>
    <message>
        <source>{}; recognised text, OCR</source>
        <translation>{}; herkende tekst, OCR</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <translation>‘{0}’ ({1})</translation>
    </message>
    <message>
        <source>Copied with its citation: {}</source>
        <translation>Gekopieerd met verwijzing: {}</translation>
    </message>
</context>
<context>
    <name>LetterFacts</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>How the date is known</source>
        <translation>Hoe de datum bekend is</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Niet vóór</translation>
    </message>
    <message>
        <source>Not after</source>
        <translation>Niet na</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Also on behalf of</source>
        <translation>Mede namens</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>Questions of</source>
        <translation>Vragen van</translation>
    </message>
    <message>
        <source>Kamerstuk dossier</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Number in the dossier</source>
        <translation>Ondernummer</translation>
    </message>
    <message>
        <source>Aanhangsel</source>
        <translation>Aanhangsel</translation>
    </message>
    <message>
        <source>Parliamentary year</source>
        <translation>Vergaderjaar</translation>
    </message>
    <message>
        <source>Reference of the sender</source>
        <translation>Ons kenmerk</translation>
    </message>
    <message>
        <source>Reference of the questions</source>
        <translation>Kenmerk van de vragen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Omvang</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>The letter states no date.</source>
        <translation>De brief vermeldt geen datum.</translation>
    </message>
</context>
<context>
    <name>LetterItems</name>
    <message>
        <source>{0}, shown</source>
        <translation>{0}, uitgeklapt</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}, ingeklapt</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ernaast openen</translation>
    </message>
    <message>
        <source>Correct details…</source>
        <translation>Gegevens verbeteren…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Uit de bibliotheek verwijderen</translation>
    </message>
    <message>
        <source>Letters of the library</source>
        <translation>Brieven in de bibliotheek</translation>
    </message>
    <message>
        <source>Enter opens a letter, Ctrl+Enter opens it beside the others</source>
        <translation>Enter opent een brief, Ctrl+Enter opent die naast de andere</translation>
    </message>
</context>
<context>
    <name>LetterListModel</name>
    <message>
        <source>Ministry unknown</source>
        <translation>Ministerie onbekend</translation>
    </message>
    <message>
        <source>Date unknown</source>
        <translation>Datum onbekend</translation>
    </message>
    <message>
        <source>No marks of the active themes</source>
        <translation>Geen markeringen van de gekozen thema&apos;s</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>Marked: {}</source>
        <translation>Gemarkeerd: {}</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
</context>
<context>
    <name>LetterTypes</name>
    <message>
        <source>Letter to parliament</source>
        <translation>Kamerbrief</translation>
    </message>
    <message>
        <source>Answers to parliamentary questions</source>
        <translation>Antwoord op Kamervragen</translation>
    </message>
    <message>
        <source>Strategy letter</source>
        <translation>Strategiebrief</translation>
    </message>
    <message>
        <source>Letter printed as parliamentary paper</source>
        <translation>Brief als Kamerstuk</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Motie</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Advies</translation>
    </message>
    <message>
        <source>BNC fiche</source>
        <translation>BNC-fiche</translation>
    </message>
    <message>
        <source>Memorandum</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Verslag</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Ander document</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Parliamentary paper</source>
        <translation>Kamerstuk</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
</context>
<context>
    <name>LetterView</name>
    <message numerus="yes">
        <source>%n footnote(s)</source>
        <translation>
            <numerusform>%n voetnoot</numerusform>
            <numerusform>%n voetnoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paragraph(s)</source>
        <translation>
            <numerusform>%n alinea</numerusform>
            <numerusform>%n alinea&apos;s</numerusform>
        </translation>
    </message>
    <message>
        <source>Not mentioned</source>
        <translation>Niet genoemd</translation>
    </message>
    <message>
        <source>No passage about all of these themes</source>
        <translation>Geen passage over al deze thema’s</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>p. {}</source>
        <translation>p. {}</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>no. {0}</source>
        <translation>nr. {0}</translation>
    </message>
</context>
<context>
    <name>LibraryFilterBar</name>
    <message>
        <source>Library · time line</source>
        <translation>Bibliotheek · tijdlijn</translation>
    </message>
    <message>
        <source>Title, sender, number</source>
        <translation>Titel, afzender, nummer</translation>
    </message>
    <message>
        <source>Words that a letter must have</source>
        <translation>Woorden die een brief moet hebben</translation>
    </message>
    <message>
        <source>Find a letter in this list</source>
        <translation>Een brief in deze lijst zoeken</translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation>Filteren en ordenen</translation>
    </message>
    <message>
        <source>Filter and order (a filter is on)</source>
        <translation>Filteren en ordenen (er staat een filter aan)</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Dit filter weghalen</translation>
    </message>
    <message>
        <source>Remove the filter {0}</source>
        <translation>Filter {0} weghalen</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Op titel</translation>
    </message>
    <message>
        <source>By ministry</source>
        <translation>Op ministerie</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>No letter matches</source>
        <translation>Geen brief voldoet</translation>
    </message>
    <message>
        <source>Other words or fewer filters may find it.</source>
        <translation>Probeer andere woorden of minder filters.</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>Alle brieven tonen</translation>
    </message>
    <message>
        <source>Your library is empty</source>
        <translation>Uw bibliotheek is leeg</translation>
    </message>
    <message>
        <source>Add letters, or drop files or folders on this window.</source>
        <translation>Voeg brieven toe, of sleep bestanden of mappen naar dit venster.</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation>Brieven toevoegen…</translation>
    </message>
</context>
<context>
    <name>LinkDesk</name>
    <message>
        <source>The link is yours now; Ctrl+Z undoes it</source>
        <translation>De verbinding is nu van u; Ctrl+Z maakt dat ongedaan</translation>
    </message>
    <message>
        <source>A citation stands in the letter: it cannot be broken</source>
        <translation>Een verwijzing staat in de brief: die kunt u niet verbreken</translation>
    </message>
    <message>
        <source>This link is suggested no more; Ctrl+Z puts it back</source>
        <translation>Deze verbinding wordt niet meer voorgesteld; Ctrl+Z zet haar terug</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) suggested again; Ctrl+Z undoes it</source>
        <translation>
            <numerusform>%n verbinding wordt weer voorgesteld; met Ctrl+Z maakt u dat ongedaan</numerusform>
            <numerusform>%n verbindingen worden weer voorgesteld; met Ctrl+Z maakt u dat ongedaan</numerusform>
        </translation>
    </message>
    <message>
        <source>No link between these letters was broken</source>
        <translation>Tussen deze brieven is geen verbinding verbroken</translation>
    </message>
    <message numerus="yes">
        <source>Put %n broken link(s) back</source>
        <translation>
            <numerusform>%n verbroken verbinding terugzetten</numerusform>
            <numerusform>%n verbroken verbindingen terugzetten</numerusform>
        </translation>
    </message>
    <message>
        <source>Click on a link first</source>
        <translation>Klik eerst op een verbinding</translation>
    </message>
    <message>
        <source>Pin this link</source>
        <translation>Deze verbinding vastzetten</translation>
    </message>
    <message>
        <source>Write a note on this link</source>
        <translation>Een notitie bij deze verbinding schrijven</translation>
    </message>
    <message>
        <source>The newer passage to the older</source>
        <translation>De nieuwere passage tot de oudere</translation>
    </message>
    <message>
        <source>Own words …</source>
        <translation>Eigen woorden …</translation>
    </message>
    <message>
        <source>Undo this link</source>
        <translation>Deze verbinding opheffen</translation>
    </message>
    <message>
        <source>Not related: suggest it no more</source>
        <translation>Niet verwant: niet meer voorstellen</translation>
    </message>
    <message>
        <source>Kind of link</source>
        <translation>Soort verbinding</translation>
    </message>
    <message>
        <source>What is the newer passage to the older?</source>
        <translation>Wat is de nieuwere passage tot de oudere?</translation>
    </message>
    <message>
        <source>The link is undone; Ctrl+Z brings it back</source>
        <translation>De verbinding is opgeheven; Ctrl+Z brengt haar terug</translation>
    </message>
    <message>
        <source>Walk to a link with F8 first, or click on its band with the right button</source>
        <translation>Ga eerst met F8 naar een verbinding, of klik met de rechterknop op haar band</translation>
    </message>
</context>
<context>
    <name>LinkGutter</name>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n verbinding</numerusform>
            <numerusform>%n verbindingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) not shown</source>
        <translation>
            <numerusform>%n zwakkere niet getoond</numerusform>
            <numerusform>%n zwakkere niet getoond</numerusform>
        </translation>
    </message>
    <message>
        <source>Up and Down walk along them, Enter brings both ends level</source>
        <translation>Pijl omhoog en omlaag lopen erlangs, Enter brengt beide einden op gelijke hoogte</translation>
    </message>
    <message>
        <source>Links between the two letters</source>
        <translation>Verbindingen tussen de twee brieven</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Strong links only</source>
        <translation>Alleen sterke verbindingen</translation>
    </message>
    <message>
        <source>Strong and clear links</source>
        <translation>Sterke en duidelijke verbindingen</translation>
    </message>
    <message>
        <source>All links, the weak ones too</source>
        <translation>Alle verbindingen, ook de zwakke</translation>
    </message>
    <message>
        <source>Your own link</source>
        <translation>Uw eigen verbinding</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Verwijzing</translation>
    </message>
    <message>
        <source>Strong link</source>
        <translation>Sterke verbinding</translation>
    </message>
    <message>
        <source>Clear link</source>
        <translation>Duidelijke verbinding</translation>
    </message>
    <message>
        <source>Weak link</source>
        <translation>Zwakke verbinding</translation>
    </message>
    <message>
        <source>Click: bring both level · right click: note, kind, undo</source>
        <translation>klik: op gelijke hoogte · rechtsklik: notitie, soort, opheffen</translation>
    </message>
    <message>
        <source>Click: bring both level · right click: pin</source>
        <translation>klik: op gelijke hoogte · rechtsklik: vastzetten</translation>
    </message>
    <message>
        <source>Click: bring both level · right click: pin, break</source>
        <translation>klik: op gelijke hoogte · rechtsklik: vastzetten, verbreken</translation>
    </message>
    <message>
        <source>{kind}, {number} of {all} · {reason} · “{other}”</source>
        <translation>{kind}, {number} van {all} · {reason} · ‘{other}’</translation>
    </message>
    <message>
        <source>{kind}: “{left}” with “{right}”. {reason}</source>
        <translation>{kind}: ‘{left}’ met ‘{right}’. {reason}</translation>
    </message>
</context>
<context>
    <name>ListFilter</name>
    <message>
        <source>All letters</source>
        <translation>Alle brieven</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle thema&apos;s</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle jaren</translation>
    </message>
    <message>
        <source>Search in this list</source>
        <translation>Zoeken in deze lijst</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Kopiëren als Markdown</translation>
    </message>
    <message>
        <source>Copy the list as it is shown, as a table</source>
        <translation>De lijst zoals u die ziet kopiëren, als tabel</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>Opslaan …</translation>
    </message>
    <message>
        <source>Years, ministries and kinds of letters</source>
        <translation>Jaren, ministeries en soorten brieven</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jaren</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Which of them</source>
        <translation>Welke</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
    <message>
        <source>Save as Markdown …</source>
        <translation>Opslaan als Markdown …</translation>
    </message>
    <message>
        <source>Save as CSV …</source>
        <translation>Opslaan als CSV …</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Take the filter away</source>
        <translation>Filter weghalen</translation>
    </message>
    <message>
        <source>Looking through your letters: {0} %</source>
        <translation>Uw brieven worden doorgenomen: {0} %</translation>
    </message>
    <message>
        <source>Your library is empty. Add letters first.</source>
        <translation>Uw bibliotheek is leeg. Voeg eerst brieven toe.</translation>
    </message>
    <message>
        <source>Nothing has all of this. Take away a word or a filter.</source>
        <translation>Niets voldoet aan dit alles. Haal een woord of een filter weg.</translation>
    </message>
</context>
<context>
    <name>ListPages</name>
    <message>
        <source>Changed wordings</source>
        <translation>Gewijzigde formuleringen</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Toezeggingen</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Word use</source>
        <translation>Woordgebruik</translation>
    </message>
</context>
<context>
    <name>ListSaving</name>
    <message numerus="yes">
        <source>Copied as a Markdown table: %n row(s)</source>
        <translation>
            <numerusform>Gekopieerd als Markdown-tabel: %n rij</numerusform>
            <numerusform>Gekopieerd als Markdown-tabel: %n rijen</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagescheiden waarden (*.csv)</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>De lijst opslaan</translation>
    </message>
</context>
<context>
    <name>ListsStage</name>
    <message>
        <source>Notes over all letters</source>
        <translation>Notities over alle brieven</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Welke lijst</translation>
    </message>
    <message>
        <source>All notes {}</source>
        <translation>Alle notities {}</translation>
    </message>
    <message>
        <source>To check {}</source>
        <translation>Te controleren {}</translation>
    </message>
    <message>
        <source>You have no notes yet. Open a letter, select words and press Ctrl+1 to Ctrl+4 to mark them, or Ctrl+M to write a note.</source>
        <translation>U hebt nog geen notities. Open een brief, selecteer woorden en druk op Ctrl+1 tot Ctrl+4 om ze te markeren, of op Ctrl+M om een notitie te schrijven.</translation>
    </message>
    <message>
        <source>Every note stands where its words are. There is nothing to check.</source>
        <translation>Elke notitie staat bij haar woorden. Er is niets te controleren.</translation>
    </message>
    <message>
        <source>No note has all of this. Take away a word or a filter.</source>
        <translation>Geen notitie heeft dit alles. Haal een woord of een filter weg.</translation>
    </message>
    <message>
        <source>The letter of this note is not in the library</source>
        <translation>De brief van deze notitie staat niet in de bibliotheek</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) deleted; Ctrl+Z brings them back</source>
        <translation>
            <numerusform>%n notitie verwijderd; met Ctrl+Z haalt u haar terug</numerusform>
            <numerusform>%n notities verwijderd; met Ctrl+Z haalt u ze terug</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n note(s) changed</source>
        <translation>
            <numerusform>Labels van %n notitie veranderd</numerusform>
            <numerusform>Labels van %n notities veranderd</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetadataDialog</name>
    <message>
        <source>Correct details</source>
        <translation>Gegevens verbeteren</translation>
    </message>
    <message>
        <source>The letter&apos;s own numbers</source>
        <translation>De eigen nummers van de brief</translation>
    </message>
    <message>
        <source>Read from {0}. What you correct stays yours.</source>
        <translation>Gelezen uit {0}. Wat u verbetert, blijft staan.</translation>
    </message>
    <message>
        <source>Back to what was read: {0}</source>
        <translation>Terug naar wat gelezen is: {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Read: {0}</source>
        <translation>Gelezen: {0}</translation>
    </message>
</context>
<context>
    <name>MoreChip</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>Nog %n filter</numerusform>
            <numerusform>Nog %n filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>This letter is not in the library any more</source>
        <translation>Deze brief staat niet meer in de bibliotheek</translation>
    </message>
    <message>
        <source>No passage of the chosen themes in this letter</source>
        <translation>Geen passage van de gekozen thema&apos;s in deze brief</translation>
    </message>
    <message>
        <source>Theme passage {0} of {1}</source>
        <translation>Themapassage {0} van {1}</translation>
    </message>
</context>
<context>
    <name>NoText</name>
    <message>
        <source>Scanned, no searchable text</source>
        <translation>Gescand, geen doorzoekbare tekst</translation>
    </message>
    <message>
        <source>This letter is a picture: searches, themes and links do not know its words.</source>
        <translation>Deze brief is een afbeelding: zoeken, thema&apos;s en verbindingen kennen de woorden niet.</translation>
    </message>
    <message>
        <source>Show pages</source>
        <translation>Toon pagina&apos;s</translation>
    </message>
</context>
<context>
    <name>NoteBringing</name>
    <message>
        <source>import notes</source>
        <translation>notities importeren</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>The words have changed; see Lists, To check</source>
        <translation>De woorden zijn veranderd; zie Lijsten, Te controleren</translation>
    </message>
    <message>
        <source>Note … #tag</source>
        <translation>Notitie … #label</translation>
    </message>
    <message>
        <source>Note on “{}”</source>
        <translation>Notitie bij ‘{}’</translation>
    </message>
    <message>
        <source>Show in the letter: {}</source>
        <translation>In de brief tonen: {}</translation>
    </message>
    <message>
        <source>tied to {}</source>
        <translation>verbonden met {}</translation>
    </message>
    <message>
        <source>Tie with another passage …</source>
        <translation>Koppelen aan een andere passage …</translation>
    </message>
    <message>
        <source>Tie with another …</source>
        <translation>Koppelen aan een andere …</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Soort koppeling</translation>
    </message>
    <message>
        <source>Own words …</source>
        <translation>Eigen woorden …</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>Ontkoppelen</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notitie verwijderen</translation>
    </message>
    <message>
        <source>What is the newer passage to the older?</source>
        <translation>Wat is de nieuwere passage tot de oudere?</translation>
    </message>
    <message>
        <source>Colour: {}</source>
        <translation>Kleur: {}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meer</translation>
    </message>
    <message>
        <source>What can be done with this note</source>
        <translation>Wat u met deze notitie kunt doen</translation>
    </message>
</context>
<context>
    <name>NoteChanges</name>
    <message>
        <source>mark</source>
        <translation>markeren</translation>
    </message>
    <message numerus="yes">
        <source>delete %n note(s)</source>
        <translation>
            <numerusform>%n notitie verwijderen</numerusform>
            <numerusform>%n notities verwijderen</numerusform>
        </translation>
    </message>
    <message>
        <source>change colour</source>
        <translation>kleur veranderen</translation>
    </message>
    <message>
        <source>write note</source>
        <translation>notitie schrijven</translation>
    </message>
    <message>
        <source>change tags</source>
        <translation>labels veranderen</translation>
    </message>
    <message>
        <source>change tie</source>
        <translation>koppeling veranderen</translation>
    </message>
    <message>
        <source>tie passages</source>
        <translation>passages koppelen</translation>
    </message>
    <message>
        <source>untie passages</source>
        <translation>passages ontkoppelen</translation>
    </message>
    <message>
        <source>place note</source>
        <translation>notitie plaatsen</translation>
    </message>
</context>
<context>
    <name>NoteColours</name>
    <message>
        <source>Yellow</source>
        <translation>Geel</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Roze</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blauw</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message>
        <source>Marked in {}; Ctrl+Z undoes it</source>
        <translation>Gemarkeerd in {}; met Ctrl+Z maakt u dat ongedaan</translation>
    </message>
    <message>
        <source>Click on a marked place first</source>
        <translation>Klik eerst op een markering</translation>
    </message>
    <message>
        <source>Note deleted; Ctrl+Z brings it back</source>
        <translation>Notitie verwijderd; met Ctrl+Z haalt u haar terug</translation>
    </message>
    <message>
        <source>Select some words first</source>
        <translation>Selecteer eerst een paar woorden</translation>
    </message>
    <message>
        <source>That is the passage itself; choose another one</source>
        <translation>Dat is de passage zelf; kies een andere</translation>
    </message>
    <message>
        <source>These two passages are tied already</source>
        <translation>Deze twee passages zijn al gekoppeld</translation>
    </message>
    <message>
        <source>The two passages are tied; Ctrl+Z undoes it</source>
        <translation>De twee passages zijn gekoppeld; met Ctrl+Z maakt u dat ongedaan</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Tags in use</source>
        <translation>Gebruikte labels</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>same</source>
        <translation>zelfde</translation>
    </message>
    <message>
        <source>follows on</source>
        <translation>vervolg op</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>in tegenspraak met</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwoord op</translation>
    </message>
    <message>
        <source>whole letter</source>
        <translation>hele brief</translation>
    </message>
    <message>
        <source>{} (not in the library)</source>
        <translation>{} (niet in de bibliotheek)</translation>
    </message>
    <message>
        <source>“{0}” ({1})</source>
        <translation>‘{0}’ ({1})</translation>
    </message>
</context>
<context>
    <name>NotesFilterBar</name>
    <message>
        <source>Not in the library</source>
        <translation>Niet in de bibliotheek</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle brieven</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Alle jaren</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Vanaf {0}</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>Tot en met {0}</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle labels</translation>
    </message>
    <message>
        <source>All colours</source>
        <translation>Alle kleuren</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle thema&apos;s</translation>
    </message>
    <message>
        <source>In order of the letters</source>
        <translation>Volgorde van de brieven</translation>
    </message>
    <message>
        <source>Latest change first</source>
        <translation>Laatst gewijzigd eerst</translation>
    </message>
    <message>
        <source>By colour</source>
        <translation>Op kleur</translation>
    </message>
    <message>
        <source>Search in notes</source>
        <translation>Zoek in notities</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Volgorde</translation>
    </message>
</context>
<context>
    <name>NotesList</name>
    <message numerus="yes">
        <source>%n note(s) copied with their citations</source>
        <translation>
            <numerusform>%n notitie gekopieerd met haar vindplaats</numerusform>
            <numerusform>%n notities gekopieerd met hun vindplaats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Open a letter to see your notes.</source>
        <translation>Open een brief om uw notities te zien.</translation>
    </message>
    <message>
        <source>No notes in this letter yet. Select words and press Ctrl+1 to Ctrl+4 to mark them, or Ctrl+M to write a note.</source>
        <translation>Nog geen notities in deze brief. Selecteer woorden en druk op Ctrl+1 tot Ctrl+4 om ze te markeren, of op Ctrl+M om een notitie te schrijven.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>OverviewRuler</name>
    <message>
        <source>Overview of the letter</source>
        <translation>Overzicht van de brief</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n markering</numerusform>
            <numerusform>%n markeringen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnTies</name>
    <message>
        <source>Tied by you</source>
        <translation>Door u gekoppeld</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Pagina {0} van {1}</translation>
    </message>
    <message>
        <source>{0} / {1}</source>
        <comment>page of pages</comment>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>This page is damaged and cannot be shown.</source>
        <translation>Deze pagina is beschadigd en kan niet worden getoond.</translation>
    </message>
</context>
<context>
    <name>PaneDropping</name>
    <message>
        <source>Move here</source>
        <translation>Hierheen verplaatsen</translation>
    </message>
    <message>
        <source>Change places</source>
        <translation>Omwisselen</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ernaast openen</translation>
    </message>
    <message>
        <source>Show here</source>
        <translation>Hier tonen</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Swap with the other pane</source>
        <translation>Omwisselen met de andere brief</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>Brief sluiten</translation>
    </message>
    <message>
        <source>Text and pages beside each other (Shift+F12)</source>
        <translation>Tekst en pagina&apos;s naast elkaar (Shift+F12)</translation>
    </message>
    <message>
        <source>No room for text and pages beside each other: make the pane wider</source>
        <translation>Geen ruimte voor tekst en pagina&apos;s naast elkaar: maak de brief breder</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text (F12)</source>
        <translation>Tekst (F12)</translation>
    </message>
    <message>
        <source>Original pages</source>
        <translation>Originele pagina&apos;s</translation>
    </message>
    <message>
        <source>Original pages (F12)</source>
        <translation>Originele pagina&apos;s (F12)</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>Form of the letter</source>
        <translation>Vorm van de brief</translation>
    </message>
</context>
<context>
    <name>PassageKind</name>
    <message>
        <source>Letter</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema&apos;s</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>“{0}” is protected with a password.</source>
        <translation>“{0}” is beveiligd met een wachtwoord.</translation>
    </message>
    <message>
        <source>That password does not fit “{0}”. Try another one.</source>
        <translation>Dat wachtwoord past niet op “{0}”. Probeer een ander.</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>Wachtwoord &amp;tonen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Also try it on the %n other protected file(s)</source>
        <translation>
            <numerusform>&amp;Ook proberen op het andere beveiligde bestand</numerusform>
            <numerusform>&amp;Ook proberen op de %n andere beveiligde bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept until you close the window, to show the pages, and not stored. The file stays protected.</source>
        <translation>Het wordt onthouden tot u het venster sluit, om de pagina’s te tonen, en nergens opgeslagen. Het bestand blijft beveiligd.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>O&amp;verslaan</translation>
    </message>
</context>
<context>
    <name>Promises</name>
    <message>
        <source>Promises</source>
        <translation>Toezeggingen</translation>
    </message>
    <message>
        <source>Sentences in which the government says what it will do, found by their words; the term is measured against today and against the newest letter of your library.</source>
        <translation>Zinnen waarin het kabinet zegt wat het gaat doen, gevonden op hun woorden; de termijn is gemeten aan vandaag en aan de nieuwste brief in uw bibliotheek.</translation>
    </message>
    <message>
        <source>Term ahead</source>
        <translation>Termijn loopt nog</translation>
    </message>
    <message>
        <source>Term passed</source>
        <translation>Termijn verstreken</translation>
    </message>
    <message>
        <source>Without a term</source>
        <translation>Zonder termijn</translation>
    </message>
    <message>
        <source>Newest letter first</source>
        <translation>Nieuwste brief eerst</translation>
    </message>
    <message>
        <source>Earliest term first</source>
        <translation>Vroegste termijn eerst</translation>
    </message>
    <message>
        <source>Latest term first</source>
        <translation>Laatste termijn eerst</translation>
    </message>
    <message>
        <source>Term: {0}</source>
        <translation>Termijn: {0}</translation>
    </message>
    <message>
        <source>Ahead: up to {0}</source>
        <translation>Loopt nog tot en met {0}</translation>
    </message>
    <message>
        <source>Passed on {0}, before the newest letter</source>
        <translation>Verstreken op {0}, vóór de nieuwste brief</translation>
    </message>
    <message>
        <source>Passed on {0}, after the newest letter</source>
        <translation>Verstreken op {0}, na de nieuwste brief</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n toezegging</numerusform>
            <numerusform>%n toezeggingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>No sentence in your letters promises anything in words that are known.</source>
        <translation>Geen zin in uw brieven zegt iets toe in woorden die herkend worden.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Toezegging</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Termijn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1-bestand</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Zoeken in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Bestanden van &amp;type:</translation>
    </message>
</context>
<context>
    <name>QueryHints</name>
    <message>
        <source>What you can type</source>
        <translation>Wat u kunt typen</translation>
    </message>
    <message>
        <source>migrants</source>
        <translation>migranten</translation>
    </message>
    <message>
        <source>in every form, and inside longer words</source>
        <translation>in elke vorm, en in langere woorden</translation>
    </message>
    <message>
        <source>&quot;exact words&quot;</source>
        <translation>&quot;exacte woorden&quot;</translation>
    </message>
    <message>
        <source>these words in a row</source>
        <translation>deze woorden achter elkaar</translation>
    </message>
    <message>
        <source>housing OR rent</source>
        <translation>huisvesting OF huur</translation>
    </message>
    <message>
        <source>one of the two</source>
        <translation>een van de twee</translation>
    </message>
    <message>
        <source>housing AND rent</source>
        <translation>huisvesting EN huur</translation>
    </message>
    <message>
        <source>both</source>
        <translation>allebei</translation>
    </message>
    <message>
        <source>rent NOT visa, rent -visa</source>
        <translation>huur NIET visum, huur -visum</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>zonder dit woord</translation>
    </message>
    <message>
        <source>talent*</source>
        <translation>talent*</translation>
    </message>
    <message>
        <source>words that start like this</source>
        <translation>woorden die zo beginnen</translation>
    </message>
    <message>
        <source>30 573, nr. 222</source>
        <translation>30 573, nr. 222</translation>
    </message>
    <message>
        <source>a parliamentary paper, in any notation</source>
        <translation>een Kamerstuk, in elke notatie</translation>
    </message>
    <message>
        <source>theme:housing</source>
        <translation>thema:huisvesting</translation>
    </message>
    <message>
        <source>about a theme</source>
        <translation>over een thema</translation>
    </message>
    <message>
        <source>year:2020..2025</source>
        <translation>jaar:2020..2025</translation>
    </message>
    <message>
        <source>from these years</source>
        <translation>uit deze jaren</translation>
    </message>
    <message>
        <source>from:OCW</source>
        <translation>van:OCW</translation>
    </message>
    <message>
        <source>signed by this ministry</source>
        <translation>ondertekend door dit ministerie</translation>
    </message>
    <message>
        <source>type:answer</source>
        <translation>soort:antwoord</translation>
    </message>
    <message>
        <source>a kind of letter</source>
        <translation>een soort brief</translation>
    </message>
    <message>
        <source>with:notes, #tag</source>
        <translation>met:notities, #label</translation>
    </message>
    <message>
        <source>with a note of yours, or with one that has this tag</source>
        <translation>met een notitie van u, of met een die dit label heeft</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekopdrachten</translation>
    </message>
    <message>
        <source>Recent searches</source>
        <translation>Recente zoekopdrachten</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Questions</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>Every question that a letter of your library quotes, with who asked it and how the answer begins.</source>
        <translation>Elke vraag die een brief in uw bibliotheek aanhaalt, met wie haar stelde en hoe het antwoord begint.</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>Zonder antwoord</translation>
    </message>
    <message>
        <source>Question {0}</source>
        <translation>Vraag {0}</translation>
    </message>
    <message>
        <source>Answer to questions {0}</source>
        <translation>Antwoord op vragen {0}</translation>
    </message>
    <message>
        <source>Answer {0}</source>
        <translation>Antwoord {0}</translation>
    </message>
    <message>
        <source>No answer in the letter</source>
        <translation>Geen antwoord in de brief</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n vraag</numerusform>
            <numerusform>%n vragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>No letter of your library quotes questions. Answers to parliamentary questions do.</source>
        <translation>Geen brief in uw bibliotheek haalt vragen aan. Antwoorden op Kamervragen doen dat wel.</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Gesteld door</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>The answer begins</source>
        <translation>Begin van het antwoord</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reference to {0}</source>
        <translation>Verwijzing naar {0}</translation>
    </message>
    <message>
        <source>Nearly the same words</source>
        <translation>Bijna dezelfde woorden</translation>
    </message>
    <message>
        <source>Both have: {0}</source>
        <translation>Beide hebben: {0}</translation>
    </message>
</context>
<context>
    <name>RefineBar</name>
    <message>
        <source>Refine</source>
        <translation>Verfijn</translation>
    </message>
    <message>
        <source>with my notes</source>
        <translation>met eigen notities</translation>
    </message>
</context>
<context>
    <name>RejectedLinks</name>
    <message>
        <source>break link</source>
        <translation>verbinding verbreken</translation>
    </message>
    <message>
        <source>put links back</source>
        <translation>verbindingen terugzetten</translation>
    </message>
</context>
<context>
    <name>RelatedCard</name>
    <message>
        <source>strength {0} %</source>
        <translation>sterkte {0} %</translation>
    </message>
    <message>
        <source>Enter opens it beside this letter, Ctrl+Enter in its place.</source>
        <translation>Enter opent hem naast deze brief, Ctrl+Enter op de plaats van deze brief.</translation>
    </message>
    <message>
        <source>Click: beside this letter · Ctrl+click: in its place</source>
        <translation>Klik: naast deze brief · Ctrl+klik: in plaats van deze brief</translation>
    </message>
</context>
<context>
    <name>RelatedPanel</name>
    <message>
        <source>Related</source>
        <translation>Verwant</translation>
    </message>
    <message>
        <source>With: “{0}”</source>
        <translation>Bij: ‘{0}’</translation>
    </message>
    <message>
        <source>Click in the text to see what is related to it.</source>
        <translation>Klik in de tekst om te zien wat ermee verwant is.</translation>
    </message>
    <message>
        <source>The search index is being made; what is related will show here.</source>
        <translation>De zoekindex wordt gemaakt; wat verwant is, verschijnt hier zodra die klaar is.</translation>
    </message>
    <message>
        <source>Nothing related found in other letters.</source>
        <translation>Niets verwants gevonden in andere brieven.</translation>
    </message>
    <message>
        <source>A click opens beside, with Ctrl in this letter&apos;s place.</source>
        <translation>Een klik opent ernaast, met Ctrl in plaats van deze brief.</translation>
    </message>
    <message numerus="yes">
        <source>%n weak relation(s)</source>
        <translation>
            <numerusform>%n zwak verband</numerusform>
            <numerusform>%n zwakke verbanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsModel</name>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
</context>
<context>
    <name>Rewordings</name>
    <message>
        <source>Changed wordings</source>
        <translation>Gewijzigde formuleringen</translation>
    </message>
    <message>
        <source>Sentences that a later letter took over from an earlier one with other words: what was left out is struck through, what is new is underlined.</source>
        <translation>Zinnen die een latere brief met andere woorden uit een eerdere overnam: wat is weggelaten is doorgestreept, wat nieuw is onderstreept.</translation>
    </message>
    <message numerus="yes">
        <source>%n sentence(s) changed</source>
        <translation>
            <numerusform>%n zin gewijzigd</numerusform>
            <numerusform>%n zinnen gewijzigd</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changed</source>
        <translation>niets gewijzigd</translation>
    </message>
    <message numerus="yes">
        <source>%n taken over unchanged</source>
        <translation>
            <numerusform>%n ongewijzigd overgenomen</numerusform>
            <numerusform>%n ongewijzigd overgenomen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of letters</source>
        <translation>
            <numerusform>%n paar brieven</numerusform>
            <numerusform>%n paren brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} between {1}</source>
        <translation>{0} tussen {1}</translation>
    </message>
    <message>
        <source>Wordings are compared between letters: add a second one.</source>
        <translation>Formuleringen worden tussen brieven vergeleken: voeg een tweede brief toe.</translation>
    </message>
    <message>
        <source>No letter took a sentence over from an earlier one, changed or not. Sentences of fewer than seven words, questions&apos; labels, headings and footnotes are not compared.</source>
        <translation>Geen brief nam een zin uit een eerdere over, gewijzigd of niet. Zinnen van minder dan zeven woorden, kopjes en voetnoten worden niet vergeleken.</translation>
    </message>
    <message>
        <source>Older letter</source>
        <translation>Oudere brief</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Older wording</source>
        <translation>Oudere formulering</translation>
    </message>
    <message>
        <source>Newer letter</source>
        <translation>Nieuwere brief</translation>
    </message>
    <message>
        <source>Newer wording</source>
        <translation>Nieuwere formulering</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Ongewijzigd</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <source>Recognising text: page {0} of {1}</source>
        <translation>Tekst wordt herkend: pagina {0} van {1}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Recognise text (OCR)</source>
        <translation>Tekst herkennen (OCR)</translation>
    </message>
    <message>
        <source>To have it recognised, install Tesseract with Dutch: tesseract-ocr and tesseract-ocr-nld in Debian and Ubuntu.</source>
        <translation>Installeer Tesseract met Nederlands om de tekst te laten herkennen: tesseract-ocr en tesseract-ocr-nld in Debian en Ubuntu.</translation>
    </message>
</context>
<context>
    <name>ScanWords</name>
    <message>
        <source>scan</source>
        <translation>scan</translation>
    </message>
    <message>
        <source>partly scan</source>
        <translation>deels scan</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>OCR</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>beschadigd</translation>
    </message>
    <message>
        <source>Scanned, no searchable text.</source>
        <translation>Gescand, geen doorzoekbare tekst.</translation>
    </message>
    <message>
        <source>Some pages are scanned and cannot be searched well.</source>
        <translation>Sommige pagina’s zijn gescand en niet goed te doorzoeken.</translation>
    </message>
    <message>
        <source>Recognised text (OCR): may contain errors.</source>
        <translation>Herkende tekst (OCR): kan fouten bevatten.</translation>
    </message>
    <message>
        <source>Damaged file: pages could not be read.</source>
        <translation>Beschadigd bestand: niet alle bladzijden konden worden gelezen.</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Did you mean “{0}”?</source>
        <translation>Bedoelde u ‘{0}’?</translation>
    </message>
    <message>
        <source>Search your letters and notes</source>
        <translation>Zoek in uw brieven en notities</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Gevonden passages</translation>
    </message>
    <message>
        <source>Searches</source>
        <translation>Zoekopdrachten</translation>
    </message>
</context>
<context>
    <name>SearchFoot</name>
    <message>
        <source>Understood as: {0}</source>
        <translation>Begrepen als: {0}</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>open beside</source>
        <translation>ernaast openen</translation>
    </message>
    <message>
        <source>save search</source>
        <translation>zoekopdracht bewaren</translation>
    </message>
</context>
<context>
    <name>SearchHits</name>
    <message>
        <source>Hit {0} of {1} by date · {2}</source>
        <translation>Treffer {0} van {1} op datum · {2}</translation>
    </message>
</context>
<context>
    <name>SearchNotes</name>
    <message>
        <source>your note</source>
        <translation>uw notitie</translation>
    </message>
    <message>
        <source>your sentence in the theme overview</source>
        <translation>uw zin in het themaoverzicht</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Type a word, a name or the number of a document.</source>
        <translation>Typ een woord, een naam of het nummer van een document.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Zoeken…</translation>
    </message>
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
            <numerusform>in %n brief</numerusform>
            <numerusform>in %n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notitie</numerusform>
            <numerusform>%n notities</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ms</source>
        <translation>{0} ms</translation>
    </message>
    <message>
        <source>Nothing found for “{0}”.</source>
        <translation>Niets gevonden voor ‘{0}’.</translation>
    </message>
    <message>
        <source>Searched: {0}.</source>
        <translation>Gezocht: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) were searched.</source>
        <translation>
            <numerusform>%n brief is doorzocht.</numerusform>
            <numerusform>%n brieven zijn doorzocht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try fewer or other words, or take a filter out.</source>
        <translation>Probeer minder of andere woorden, of haal een filter weg.</translation>
    </message>
    <message>
        <source>The search index is being brought up to date; you search the last one.</source>
        <translation>De zoekindex wordt bijgewerkt; u zoekt nu in de vorige.</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Bewaard: {0}</translation>
    </message>
    <message>
        <source>Saved. It stands in the empty search.</source>
        <translation>Bewaard. De zoekopdracht staat in het lege zoekvenster.</translation>
    </message>
</context>
<context>
    <name>SearchPreview</name>
    <message>
        <source>Preview</source>
        <translation>Voorvertoning</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>note {0}:</source>
        <translation>noot {0}:</translation>
    </message>
</context>
<context>
    <name>SearchesModel</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nieuw</numerusform>
            <numerusform>%n nieuw</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>What does this letter say on it, in your words?</source>
        <translation>Wat zegt deze brief hierover, in uw woorden?</translation>
    </message>
</context>
<context>
    <name>SentenceWriting</name>
    <message>
        <source>Your own sentence on {0} in {1}</source>
        <translation>Uw eigen zin over {0} in {1}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Taal</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Weergave</translation>
    </message>
    <message>
        <source>Reading &amp;font</source>
        <translation>Lees&amp;letter</translation>
    </message>
    <message>
        <source>Reading &amp;size</source>
        <translation>Lees&amp;grootte</translation>
    </message>
    <message>
        <source>Library f&amp;older</source>
        <translation>&amp;Bibliotheekmap</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> pixels</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Map &amp;openen</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Sample of the reading text</source>
        <translation>Voorbeeld van de leestekst</translation>
    </message>
    <message>
        <source>Everything stays on this computer. To use another folder, start Kennisreader with --library and that folder.</source>
        <translation>Alles blijft op deze computer. Wilt u een andere map gebruiken, start Kennisreader dan met --library en die map.</translation>
    </message>
</context>
<context>
    <name>StageHint</name>
    <message>
        <source>Your library is empty.</source>
        <translation>Uw bibliotheek is leeg.</translation>
    </message>
    <message>
        <source>Comparing takes two letters, and your library has one.</source>
        <translation>Vergelijken vraagt twee brieven, en uw bibliotheek heeft er één.</translation>
    </message>
    <message>
        <source>Comparing takes two letters: click on one in the library with Ctrl held down, or drag it here.</source>
        <translation>Vergelijken vraagt twee brieven: klik met Ctrl ingedrukt op een brief in de bibliotheek, of sleep er een hierheen.</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation>Brieven toevoegen…</translation>
    </message>
    <message>
        <source>Choose from the library</source>
        <translation>Kiezen uit de bibliotheek</translation>
    </message>
</context>
<context>
    <name>StageLinks</name>
    <message>
        <source>Cites the letter beside it: {0}</source>
        <translation>Verwijst naar de brief ernaast: {0}</translation>
    </message>
    <message>
        <source>Both about {theme}: {words}</source>
        <translation>Beide over {theme}: {words}</translation>
    </message>
</context>
<context>
    <name>StageUpkeep</name>
    <message>
        <source>Nothing is folded here</source>
        <translation>Hier is niets ingeklapt</translation>
    </message>
    <message>
        <source>{0}, shown</source>
        <translation>{0}, uitgeklapt</translation>
    </message>
    <message>
        <source>{0}, folded</source>
        <translation>{0}, ingeklapt</translation>
    </message>
    <message>
        <source>Too narrow for two letters side by side: they are tabs until the text is smaller (Ctrl+-), the window wider, or a side panel closed (F9, Shift+F9)</source>
        <translation>Te smal voor twee brieven naast elkaar: het zijn tabbladen tot de tekst kleiner is (Ctrl+-), het venster breder of een zijpaneel dicht (F9, Shift+F9)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) in sight</source>
        <translation>
            <numerusform>%n verbinding in beeld</numerusform>
            <numerusform>%n verbindingen in beeld</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this comparison</source>
        <translation>
            <numerusform>%n in deze vergelijking</numerusform>
            <numerusform>%n in deze vergelijking</numerusform>
        </translation>
    </message>
    <message>
        <source>⇅ linked scrolling on</source>
        <translation>⇅ gekoppeld scrollen aan</translation>
    </message>
    <message>
        <source>⇅ linked scrolling off</source>
        <translation>⇅ gekoppeld scrollen uit</translation>
    </message>
    <message>
        <source>Let the letters scroll together along their links (Ctrl+Shift+L)</source>
        <translation>De brieven langs hun verbindingen samen laten scrollen (Ctrl+Shift+L)</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>Back to the usual size (Ctrl+0)</source>
        <translation>Terug naar de gewone grootte (Ctrl+0)</translation>
    </message>
    <message>
        <source>Nothing in these letters is clearly related</source>
        <translation>Niets in deze brieven is duidelijk verwant</translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) not shown (Ctrl+F8)</source>
        <translation>
            <numerusform>%n zwakkere niet getoond (Ctrl+F8)</numerusform>
            <numerusform>%n zwakkere niet getoond (Ctrl+F8)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisChart</name>
    <message>
        <source>Left and right go from letter to letter and tell the numbers; Enter opens.</source>
        <translation>Links en rechts gaan van brief naar brief en noemen de aantallen; Enter opent de brief.</translation>
    </message>
    <message>
        <source>none of these themes</source>
        <translation>geen van deze thema&apos;s</translation>
    </message>
    <message>
        <source>Course over time</source>
        <translation>Verloop in de tijd</translation>
    </message>
    <message>
        <source>Course {0}</source>
        <translation>Verloop {0}</translation>
    </message>
    <message>
        <source>None of these letters has a date, so there is no course to draw.</source>
        <translation>Geen van deze brieven heeft een datum; er is dus geen verloop te tekenen.</translation>
    </message>
    <message>
        <source>passages per {0} words</source>
        <translation>passages per {0} woorden</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) left out, without date or text</source>
        <translation>
            <numerusform>%n brief niet getoond, zonder datum of tekst</numerusform>
            <numerusform>%n brieven niet getoond, zonder datum of tekst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisMenu</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open beside</source>
        <translation>Ernaast openen</translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation>Kopiëren met verwijzing</translation>
    </message>
    <message>
        <source>Write your own sentence</source>
        <translation>Eigen zin schrijven</translation>
    </message>
    <message>
        <source>Change your sentence</source>
        <translation>Eigen zin wijzigen</translation>
    </message>
    <message>
        <source>Delete your sentence</source>
        <translation>Eigen zin verwijderen</translation>
    </message>
    <message>
        <source>Show fewer passages</source>
        <translation>Minder passages tonen</translation>
    </message>
    <message>
        <source>Show all passages</source>
        <translation>Alle passages tonen</translation>
    </message>
</context>
<context>
    <name>SynopsisSaving</name>
    <message>
        <source>Theme overview</source>
        <translation>Themaoverzicht</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Door komma&apos;s gescheiden waarden (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save as Markdown</source>
        <translation>Opslaan als Markdown</translation>
    </message>
    <message>
        <source>Copied as a picture</source>
        <translation>Gekopieerd als afbeelding</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Opslaan als CSV</translation>
    </message>
    <message>
        <source>PDF, one page (*.pdf)</source>
        <translation>Pdf, één pagina (*.pdf)</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Opslaan als afbeelding</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Afbeelding (*.png)</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n band(s) below each other</source>
        <translation>
            <numerusform>in %n strook</numerusform>
            <numerusform>in %n stroken onder elkaar</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} pixels</translation>
    </message>
    <message>
        <source>its words are small: a PDF stays sharp</source>
        <translation>de woorden zijn klein: een PDF blijft scherp</translation>
    </message>
    <message numerus="yes">
        <source>Copied as a Markdown table: %n theme(s)</source>
        <translation>
            <numerusform>Gekopieerd als Markdown-tabel: %n thema</numerusform>
            <numerusform>Gekopieerd als Markdown-tabel: %n thema&apos;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SynopsisStage</name>
    <message>
        <source>Your library is empty.</source>
        <translation>Uw bibliotheek is leeg.</translation>
    </message>
    <message>
        <source>Add letters…</source>
        <translation>Brieven toevoegen…</translation>
    </message>
    <message>
        <source>No letter matches the filter.</source>
        <translation>Geen brief voldoet aan het filter.</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>Alle brieven tonen</translation>
    </message>
    <message>
        <source>No theme is switched on. Switch some on above, or show a row for each.</source>
        <translation>Er staat geen thema aan. Zet er hierboven een of meer aan, of toon een rij voor elk thema.</translation>
    </message>
    <message>
        <source>Show all themes</source>
        <translation>Alle thema&apos;s tonen</translation>
    </message>
</context>
<context>
    <name>SynopsisTable</name>
    <message>
        <source>Themes by letters</source>
        <translation>Thema&apos;s tegen brieven</translation>
    </message>
    <message>
        <source>Arrow keys go from cell to cell; Enter opens, Ctrl+Enter opens beside, Space writes your own sentence.</source>
        <translation>Pijltjestoetsen gaan van cel naar cel; Enter opent, Ctrl+Enter opent ernaast, met de spatiebalk schrijft u een eigen zin.</translation>
    </message>
</context>
<context>
    <name>SynopsisTools</name>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n thema</numerusform>
            <numerusform>%n thema&apos;s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>Active themes</source>
        <translation>Actieve thema&apos;s</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle brieven</translation>
    </message>
    <message>
        <source>Letters: {0}</source>
        <translation>Brieven: {0}</translation>
    </message>
    <message>
        <source>Mentions too</source>
        <translation>Ook terloops genoemd</translation>
    </message>
    <message>
        <source>Core passages only</source>
        <translation>Alleen kernpassages</translation>
    </message>
    <message>
        <source>Hide course</source>
        <translation>Verloop verbergen</translation>
    </message>
    <message>
        <source>Show course</source>
        <translation>Verloop tonen</translation>
    </message>
    <message>
        <source>How much each letter says on the themes, over time</source>
        <translation>Hoeveel elke brief over de thema’s zegt, door de tijd</translation>
    </message>
    <message>
        <source>Click: open · Ctrl+click: open beside · Space: your own sentence</source>
        <translation>Klik: openen · Ctrl+klik: ernaast openen · Spatie: eigen zin</translation>
    </message>
    <message>
        <source>Save or copy the overview</source>
        <translation>Het overzicht opslaan of kopiëren</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Opslaan als Markdown…</translation>
    </message>
    <message>
        <source>Copy as a picture</source>
        <translation>Kopiëren als afbeelding</translation>
    </message>
    <message>
        <source>All themes</source>
        <translation>Alle thema&apos;s</translation>
    </message>
    <message>
        <source>Which themes are rows</source>
        <translation>Welke thema&apos;s een rij krijgen</translation>
    </message>
    <message>
        <source>Which letters are columns</source>
        <translation>Welke brieven een kolom krijgen</translation>
    </message>
    <message>
        <source>Core passages are about the theme; mentions only name it in passing</source>
        <translation>Kernpassages gaan over het thema; andere noemen het alleen terloops</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Kopiëren als Markdown</translation>
    </message>
    <message>
        <source>Copy the table as it is shown, for a memo or a note</source>
        <translation>Kopieer de tabel zoals u die ziet, voor een memo of een notitie</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Opslaan als CSV…</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>Opslaan als afbeelding…</translation>
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
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message>
        <source>not mentioned</source>
        <translation>niet genoemd</translation>
    </message>
    <message>
        <source>mentioned in passing only ({0})</source>
        <translation>alleen terloops genoemd ({0})</translation>
    </message>
    <message>
        <source>not mentioned in what can be read</source>
        <translation>niet genoemd in wat leesbaar is</translation>
    </message>
    <message>
        <source>no readable text</source>
        <translation>geen leesbare tekst</translation>
    </message>
    <message>
        <source>first in this selection</source>
        <translation>eerste in deze selectie</translation>
    </message>
    <message>
        <source>first mention</source>
        <translation>eerste vermelding</translation>
    </message>
    <message numerus="yes">
        <source>again after %n letter(s) of this selection</source>
        <translation>
            <numerusform>weer na %n brief van deze selectie</numerusform>
            <numerusform>weer na %n brieven van deze selectie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mentioned again after %n letter(s)</source>
        <translation>
            <numerusform>weer genoemd na %n brief</numerusform>
            <numerusform>weer genoemd na %n brieven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more passage(s)</source>
        <translation>
            <numerusform>nog %n passage</numerusform>
            <numerusform>nog %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>+ your own sentence</source>
        <translation>+ eigen zin</translation>
    </message>
    <message>
        <source>your own sentence: {0}</source>
        <translation>eigen zin: {0}</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>minder tonen</translation>
    </message>
    <message>
        <source>{0}, in passing</source>
        <translation>{0}, terloops</translation>
    </message>
    <message>
        <source>{0} per {1} words ({2})</source>
        <translation>{0} per {1} woorden ({2})</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags of the chosen notes</source>
        <translation>Labels van de gekozen notities</translation>
    </message>
    <message>
        <source>&amp;Add:</source>
        <translation>&amp;Toevoegen:</translation>
    </message>
    <message>
        <source>&amp;Take away:</source>
        <translation>&amp;Weghalen:</translation>
    </message>
    <message>
        <source>Several with spaces or commas. A tag in the words of a note stays there.</source>
        <translation>Meer labels met spaties of komma&apos;s ertussen. Een label in de tekst van een notitie blijft daar staan.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>“{0}” cannot be empty.</source>
        <translation>‘{0}’ kan niet leeg zijn.</translation>
    </message>
</context>
<context>
    <name>ThemeBar</name>
    <message>
        <source>Themes</source>
        <translation>Thema&apos;s</translation>
    </message>
    <message>
        <source>F4 next · Shift+F4 previous theme passage</source>
        <translation>F4 volgende · Shift+F4 vorige themapassage</translation>
    </message>
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
            <numerusform>nog %n thema</numerusform>
            <numerusform>nog %n thema&apos;s</numerusform>
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
    <message>
        <source>Click or Space switches this theme on or off everywhere.</source>
        <translation>Een klik of spatie zet dit thema overal aan of uit.</translation>
    </message>
    <message>
        <source>&amp;Edit this theme…</source>
        <translation>Dit thema &amp;bewerken…</translation>
    </message>
</context>
<context>
    <name>ThemeDesk</name>
    <message>
        <source>“{0}” is in {1} already</source>
        <translation>‘{0}’ staat al in {1}</translation>
    </message>
    <message>
        <source>add “{0}” to {1}</source>
        <translation>‘{0}’ toevoegen aan {1}</translation>
    </message>
    <message>
        <source>{1} marks “{0}” now. Ctrl+Z takes it back.</source>
        <translation>{1} markeert nu ‘{0}’. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Add “{}” to a &amp;theme</source>
        <translation>‘{}’ aan een &amp;thema toevoegen</translation>
    </message>
    <message>
        <source>Select a word or a few words first</source>
        <translation>Selecteer eerst een of enkele woorden</translation>
    </message>
    <message>
        <source>&amp;New theme…</source>
        <translation>&amp;Nieuw thema…</translation>
    </message>
    <message>
        <source>change themes</source>
        <translation>thema’s wijzigen</translation>
    </message>
</context>
<context>
    <name>ThemeForm</name>
    <message>
        <source>Words that are marked</source>
        <translation>Woorden die worden gemarkeerd</translation>
    </message>
    <message>
        <source>Words that help to recognise it</source>
        <translation>Woorden die het thema helpen herkennen</translation>
    </message>
    <message>
        <source>Nothing is marked within</source>
        <translation>Hierbinnen wordt niets gemarkeerd</translation>
    </message>
    <message>
        <source>Give the theme a name.</source>
        <translation>Geef het thema een naam.</translation>
    </message>
    <message>
        <source>List at least one word that is marked.</source>
        <translation>Noem ten minste één woord dat wordt gemarkeerd.</translation>
    </message>
    <message>
        <source>&amp;Name in Dutch</source>
        <translation>&amp;Naam in het Nederlands</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>Naam in het &amp;Engels</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Onderstreping</translation>
    </message>
    <message>
        <source>Colour and underline</source>
        <translation>Kleur en onderstreping</translation>
    </message>
    <message>
        <source>Words that are &amp;marked, one a line</source>
        <translation>Woorden die worden ge&amp;markeerd, één per regel</translation>
    </message>
    <message>
        <source>&amp;Help to recognise it, not marked</source>
        <translation>&amp;Helpen herkennen, niet gemarkeerd</translation>
    </message>
    <message>
        <source>Nothing is marked &amp;within</source>
        <translation>Hierbinnen &amp;wordt niets gemarkeerd</translation>
    </message>
    <message>
        <source>water: in all its forms. water*: starts so. *water: ends so. shortage .. staff: up to three words between.</source>
        <translation>water: in al zijn vormen. water*: begint zo. *water: eindigt zo. tekort .. personeel: met hoogstens drie woorden ertussen.</translation>
    </message>
    <message>
        <source>Colour {}</source>
        <translation>Kleur {}</translation>
    </message>
    <message>
        <source>there is no word in it</source>
        <translation>er staat geen woord in</translation>
    </message>
    <message>
        <source>a star stands at the start or the end</source>
        <translation>een sterretje staat aan het begin of het eind</translation>
    </message>
    <message>
        <source>with a star it takes three letters or more</source>
        <translation>bij een sterretje horen drie letters of meer</translation>
    </message>
    <message>
        <source>the two dots stand between two words</source>
        <translation>de twee punten staan tussen twee woorden</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>doorgetrokken</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>streepjes</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>puntjes</translation>
    </message>
    <message>
        <source>double</source>
        <translation>dubbel</translation>
    </message>
    <message>
        <source>wavy</source>
        <translation>golvend</translation>
    </message>
    <message>
        <source>dash and dot</source>
        <translation>streep en punt</translation>
    </message>
    <message>
        <source>thick</source>
        <translation>dik</translation>
    </message>
    <message>
        <source>long dashes</source>
        <translation>lange strepen</translation>
    </message>
    <message>
        <source>wide dots</source>
        <translation>wijde punten</translation>
    </message>
    <message>
        <source>double dashed</source>
        <translation>dubbele streepjes</translation>
    </message>
    <message>
        <source>dash and two dots</source>
        <translation>streep en twee punten</translation>
    </message>
    <message>
        <source>thin</source>
        <translation>dun</translation>
    </message>
</context>
<context>
    <name>ThemeTips</name>
    <message>
        <source>{0}: marked by “{1}”</source>
        <translation>{0}: gemarkeerd door ‘{1}’</translation>
    </message>
</context>
<context>
    <name>ThemesDialog</name>
    <message>
        <source>Faults in theme files</source>
        <translation>Fouten in themabestanden</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thema’s</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nieuw thema</translation>
    </message>
    <message>
        <source>&amp;New theme</source>
        <translation>&amp;Nieuw thema</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporteren…</translation>
    </message>
    <message>
        <source>Words that go with it in your letters:</source>
        <translation>Woorden die er in uw brieven bij horen:</translation>
    </message>
    <message>
        <source>&amp;Remove this theme</source>
        <translation>Dit thema ve&amp;rwijderen</translation>
    </message>
    <message>
        <source>&amp;Back to the original</source>
        <translation>Terug naar het &amp;origineel</translation>
    </message>
    <message>
        <source>Marks nothing in the letter that is open.</source>
        <translation>Markeert niets in de brief die openstaat.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the letter that is open: {}</source>
        <translation>
            <numerusform>%n plaats in de brief die openstaat: {}</numerusform>
            <numerusform>%n plaatsen in de brief die openstaat: {}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “{}”</source>
        <translation>‘{}’ toevoegen</translation>
    </message>
    <message numerus="yes">
        <source>In %n passage(s) about the theme</source>
        <translation>
            <numerusform>In %n passage over het thema</numerusform>
            <numerusform>In %n passages over het thema</numerusform>
        </translation>
    </message>
    <message>
        <source>None that stand out.</source>
        <translation>Geen die eruit springen.</translation>
    </message>
</context>
<context>
    <name>ThemesMenu</name>
    <message>
        <source>&amp;Only this one</source>
        <translation>Alleen &amp;dit thema</translation>
    </message>
    <message>
        <source>&amp;All on</source>
        <translation>&amp;Alle aan</translation>
    </message>
    <message>
        <source>All o&amp;ff</source>
        <translation>Alle &amp;uit</translation>
    </message>
</context>
<context>
    <name>TieBanner</name>
    <message>
        <source>Tie “{}” with: click on a passage, or go to it with Ctrl+Down and press Enter. Esc stops.</source>
        <translation>‘{}’ koppelen aan: klik op een passage, of ga erheen met Ctrl+Pijl omlaag en druk op Enter. Esc stopt.</translation>
    </message>
    <message>
        <source>The &amp;newer is to the older:</source>
        <translation>De &amp;nieuwere tot de oudere:</translation>
    </message>
    <message>
        <source>What the newer passage is to the older</source>
        <translation>Wat de nieuwere passage is tot de oudere</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>own words, or none</source>
        <translation>eigen woorden, of geen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Add letter</source>
        <translation>Brief toevoegen</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Notities exporteren</translation>
    </message>
    <message>
        <source>Search your letters and notes</source>
        <translation>Zoek in uw brieven en notities</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>This letter came as text: it has no pages to show</source>
        <translation>Deze brief kwam als tekst: er zijn geen pagina’s om te tonen</translation>
    </message>
    <message>
        <source>Could not be put into the menu: {}</source>
        <translation>Kon niet in het menu worden gezet: {}</translation>
    </message>
    <message>
        <source>Kennisreader is in the desktop&apos;s menu now</source>
        <translation>Kennisreader staat nu in het programmamenu</translation>
    </message>
</context>
<context>
    <name>WordingMarks</name>
    <message>
        <source>{0}: without these words</source>
        <translation>{0}: zonder deze woorden</translation>
    </message>
    <message>
        <source>{0}: “{1}”</source>
        <translation>{0}: “{1}”</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Word use</source>
        <translation>Woordgebruik</translation>
    </message>
    <message>
        <source>Words that letters use at least twice as much, or half as much, as before, per {0} words; only where chance is unlikely and two letters have the word.</source>
        <translation>Woorden die brieven minstens twee keer zo vaak, of half zo vaak, gebruiken als eerder, per {0} woorden; alleen waar toeval onwaarschijnlijk is en twee brieven het woord hebben.</translation>
    </message>
    <message>
        <source>Compared: {0} ({1}) with {2} ({3}).</source>
        <translation>Vergeleken: {0} ({1}) met {2} ({3}).</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Stijgt</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>Daalt</translation>
    </message>
    <message>
        <source>{0} → {1} per {2} words</source>
        <translation>{0} → {1} per {2} woorden</translation>
    </message>
    <message>
        <source>in {0} of {1} → {2} of {3} letters</source>
        <translation>in {0} van {1} → {2} van {3} brieven</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) without a date left out</source>
        <translation>
            <numerusform>%n brief zonder datum weggelaten</numerusform>
            <numerusform>%n brieven zonder datum weggelaten</numerusform>
        </translation>
    </message>
    <message>
        <source>A course over time needs dated letters of at least two years. Your library, as far as the filter of years lets it through, has fewer.</source>
        <translation>Voor een verloop in de tijd zijn gedateerde brieven uit minstens twee jaren nodig. Uw bibliotheek heeft er, voor zover het jaarfilter ze doorlaat, minder.</translation>
    </message>
    <message>
        <source>No word rose or fell so much that it is unlikely to be chance: with few letters that is to be expected. More letters tell more.</source>
        <translation>Geen woord steeg of daalde zo sterk dat toeval onwaarschijnlijk is: bij weinig brieven is dat te verwachten. Meer brieven zeggen meer.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Woord</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n brief</numerusform>
            <numerusform>%n brieven</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ExportWords</name>
    <message>
        <source>There is nothing to write.</source>
        <translation>Er is niets te schrijven.</translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) with your marks. What others marked in them stays.</source>
        <translation>
            <numerusform>%n PDF met uw markeringen. Wat anderen erin markeerden, blijft.</numerusform>
            <numerusform>%n PDF’s met uw markeringen. Wat anderen erin markeerden, blijft.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new file.</source>
        <translation>Een nieuw bestand.</translation>
    </message>
    <message>
        <source>The file exists and will be replaced as a whole.</source>
        <translation>Het bestand bestaat al en wordt in zijn geheel vervangen.</translation>
    </message>
    <message>
        <source>Too much changes to show it line by line.</source>
        <translation>Er verandert te veel om het regel voor regel te tonen.</translation>
    </message>
    <message>
        <source>from line {} of the file:</source>
        <translation>vanaf regel {} van het bestand:</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n notitie toegevoegd</numerusform>
            <numerusform>%n notities toegevoegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n gewijzigd</numerusform>
            <numerusform>%n gewijzigd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n gelijk gebleven</numerusform>
            <numerusform>%n gelijk gebleven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n only in the file</source>
        <translation>
            <numerusform>%n alleen in het bestand</numerusform>
            <numerusform>%n alleen in het bestand</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else in the file stays as it is.</source>
        <translation>De rest van het bestand blijft zoals die is.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) that you changed in the file stay(s).</source>
        <translation>
            <numerusform>%n tekst die u in het bestand hebt gewijzigd, blijft staan.</numerusform>
            <numerusform>%n teksten die u in het bestand hebt gewijzigd, blijven staan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) changed both here and in the file: the file&apos;s text stays.</source>
        <translation>
            <numerusform>%n notitie is hier en in het bestand gewijzigd: de tekst in het bestand blijft staan.</numerusform>
            <numerusform>%n notities zijn hier en in het bestand gewijzigd: de tekst in het bestand blijft staan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The end of %n block(s) is missing in the file: not updated.</source>
        <translation>
            <numerusform>Van %n blok ontbreekt het einde in het bestand: niet bijgewerkt.</numerusform>
            <numerusform>Van %n blokken ontbreekt het einde in het bestand: niet bijgewerkt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PersonRow</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Functie</translation>
    </message>
    <message>
        <source>Ministry</source>
        <translation>Ministerie</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Partij</translation>
    </message>
    <message>
        <source>Remove this person</source>
        <translation>Deze persoon weghalen</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>{0} weghalen</translation>
    </message>
</context>
<context>
    <name>_Plurals</name>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n vraag</numerusform>
            <numerusform>%n vragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_ProgressRow</name>
    <message>
        <source>Reading {0} of {1}</source>
        <translation>{0} van {1} lezen</translation>
    </message>
    <message>
        <source>Stop adding letters</source>
        <translation>Stoppen met toevoegen</translation>
    </message>
</context>
<context>
    <name>_Sentences</name>
    <message>
        <source>The file is damaged: no page could be read completely.</source>
        <translation>Het bestand is beschadigd: geen enkele bladzijde kon helemaal worden gelezen.</translation>
    </message>
    <message numerus="yes">
        <source>The file is damaged: %n page(s) could not be read: {0}.</source>
        <translation>
            <numerusform>Het bestand is beschadigd: %n bladzijde kon niet (helemaal) worden gelezen: {0}.</numerusform>
            <numerusform>Het bestand is beschadigd: %n bladzijden konden niet (helemaal) worden gelezen: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scanned, no searchable text.</source>
        <translation>Gescand, geen doorzoekbare tekst.</translation>
    </message>
    <message numerus="yes">
        <source>Scanned, no searchable text on %n page(s): {0}.</source>
        <translation>
            <numerusform>Gescand, geen doorzoekbare tekst op pagina {0}.</numerusform>
            <numerusform>Gescand, geen doorzoekbare tekst op %n pagina’s: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of this scan was badly recognised and has many errors.</source>
        <translation>De tekst van deze scan is slecht herkend en bevat veel fouten.</translation>
    </message>
    <message numerus="yes">
        <source>Badly recognised, with many errors, on %n page(s): {0}.</source>
        <translation>
            <numerusform>Slecht herkend, met veel fouten, op pagina {0}.</numerusform>
            <numerusform>Slecht herkend, met veel fouten, op %n pagina’s: {0}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recognised text (OCR): may contain errors.</source>
        <translation>Herkende tekst (OCR): kan fouten bevatten.</translation>
    </message>
    <message numerus="yes">
        <source>Recognised text (OCR) on %n page(s): {0}; may contain errors.</source>
        <translation>
            <numerusform>Herkende tekst (OCR) op pagina {0}; kan fouten bevatten.</numerusform>
            <numerusform>Herkende tekst (OCR) op %n pagina’s: {0}; kan fouten bevatten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Size</name>
    <message numerus="yes">
        <source>{0} word(s)</source>
        <translation>
            <numerusform>{0} woord</numerusform>
            <numerusform>{0} woorden</numerusform>
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
            <numerusform>{0} voetnoot</numerusform>
            <numerusform>{0} voetnoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} page(s)</source>
        <translation>
            <numerusform>{0} pagina</numerusform>
            <numerusform>{0} pagina&apos;s</numerusform>
        </translation>
    </message>
</context>
</TS>
