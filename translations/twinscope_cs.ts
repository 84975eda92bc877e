<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs" sourcelanguage="en">
<context>
    <name>QLabel</name>
    <message>
        <source>Heartbeat</source>
        <translation>Heartbeat</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source> runs</source>
        <translation> běhů</translation>
    </message>
    <message>
        <source> values each</source>
        <translation> hodnot na veličinu</translation>
    </message>
    <message>
        <source> trajectories</source>
        <translation> trajektorií</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>průměr</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>splněno</translation>
    </message>
    <message>
        <source>first-order %1 ± %2, total %3 ± %4</source>
        <translation>prvního řádu %1 ± %2, celkem %3 ± %4</translation>
    </message>
    <message>
        <source>µ* %1, µ %2, σ %3</source>
        <translation>µ* %1, µ %2, σ %3</translation>
    </message>
    <message>
        <source>rank correlation %1</source>
        <translation>pořadová korelace %1</translation>
    </message>
    <message>
        <source>%1 when low, %2 when high</source>
        <translation>%1 při nízké hodnotě, %2 při vysoké</translation>
    </message>
    <message>
        <source>best: run %1: %2</source>
        <translation>nejlepší: běh %1: %2</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, zbývá %1</translation>
    </message>
    <message>
        <source>%1 of %2 runs, %3 failed</source>
        <translation>Běhy: %1 z %2, selhalo: %3</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder and its rights.</source>
        <translation>%1 nelze zapsat. Zkontrolujte složku a oprávnění k ní.</translation>
    </message>
    <message>
        <source>  (beyond its limit)</source>
        <translation>  (mimo mez)</translation>
    </message>
    <message>
        <source>%1 runs, %2 failed, %3 s, %4 million steps/s</source>
        <translation>Běhů: %1, selhalo: %2, %3 s, %4 milionu kroků/s</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check the path and its rights.</source>
        <translation>%1 nelze otevřít. Zkontrolujte cestu a oprávnění.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Vše je v pořádku.</translation>
    </message>
    <message>
        <source>Every run came to the same, bit by bit.</source>
        <translation>Všechny běhy vyšly stejně, bit po bitu.</translation>
    </message>
    <message>
        <source>%1 runs came to something else; the first is run %2.</source>
        <translation>Jinak vyšlo běhů: %1; první je běh %2.</translation>
    </message>
    <message>
        <source>“%1” is no shard; write I/N, as in 1/2 and 2/2.</source>
        <translation>„%1“ není díl; pište I/N, třeba 1/2 a 2/2.</translation>
    </message>
    <message>
        <source>The project has no scenarios.</source>
        <translation>Projekt nemá žádné scénáře.</translation>
    </message>
    <message>
        <source>Say which scenario is meant with --scenario: %1.</source>
        <translation>Určete scénář pomocí --scenario: %1.</translation>
    </message>
    <message>
        <source>The project has no scenario “%1”.</source>
        <translation>Projekt nemá scénář „%1“.</translation>
    </message>
    <message>
        <source>start.at: a record is needed to start from. Name the project in “plant”, or with --plant.</source>
        <translation>start.at: pro začátek je potřeba záznam. Uveďte projekt v „plant“ nebo pomocí --plant.</translation>
    </message>
    <message>
        <source>Say which FMU or scenario is to be run.</source>
        <translation>Určete FMU nebo scénář, který se má spustit.</translation>
    </message>
    <message>
        <source>Say where the results go: --out FILE.</source>
        <translation>Určete, kam se mají uložit výsledky: --out FILE.</translation>
    </message>
    <message>
        <source>Say where the results go: --out DIR.</source>
        <translation>Určete, kam se mají uložit výsledky: --out DIR.</translation>
    </message>
    <message>
        <source>An FMU alone makes one run. Write a scenario for more: NAME.scenario.json.</source>
        <translation>Samotná FMU dá jeden běh. Pro víc běhů napište scénář: NAME.scenario.json.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the free space and the rights of the folder.</source>
        <translation>%1 nelze zapsat. Zkontrolujte volné místo a oprávnění složky.</translation>
    </message>
    <message>
        <source>The manifest cannot be read. It is damaged, or was not written by Twinscope.</source>
        <translation>Manifest nelze přečíst. Je poškozený, nebo ho nezapsal Twinscope.</translation>
    </message>
    <message>
        <source>The results were written by a newer version of Twinscope. Update this one.</source>
        <translation>Výsledky zapsala novější verze Twinscope. Aktualizujte tuto.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Is that a folder of results?</source>
        <translation>%1 nelze otevřít. Je to složka s výsledky?</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check the path and its rights.</source>
        <translation>%1 nelze přečíst. Zkontrolujte cestu a oprávnění.</translation>
    </message>
    <message>
        <source>The results have no curve of “%1”.</source>
        <translation>Výsledky nemají křivku „%1“.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 nelze přečíst.</translation>
    </message>
    <message>
        <source>No temporary file can be made. Check the free space of the temporary folder.</source>
        <translation>Nelze vytvořit dočasný soubor. Zkontrolujte volné místo v dočasné složce.</translation>
    </message>
    <message>
        <source>%1 of %2 runs</source>
        <translation>Běhy: %1 z %2</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>No temporary folder can be made. Check its free space.</source>
        <translation>Nelze vytvořit dočasnou složku. Zkontrolujte volné místo pro ni.</translation>
    </message>
    <message>
        <source>The workers end without making any run.</source>
        <translation>Pracovní procesy končí, aniž by provedly jediný běh.</translation>
    </message>
    <message>
        <source>The curves would take more than 1 TB. Keep fewer outputs, or fewer ensemblePoints.</source>
        <translation>Křivky by zabraly víc než 1 TB. Ponechte méně výstupů, nebo zmenšete ensemblePoints.</translation>
    </message>
    <message>
        <source>%1 has other files in it. Choose an empty folder.</source>
        <translation>%1 obsahuje jiné soubory. Zvolte prázdnou složku.</translation>
    </message>
    <message>
        <source>%1 has results already. Resume them, or choose another folder.</source>
        <translation>%1 už obsahuje výsledky. Pokračujte v nich, nebo zvolte jinou složku.</translation>
    </message>
    <message>
        <source>%1 has the results of another scenario, model or plan. Choose another folder.</source>
        <translation>%1 obsahuje výsledky jiného scénáře, modelu nebo plánu. Zvolte jinou složku.</translation>
    </message>
    <message>
        <source>The scenario has no quantity “%1”; it has: %2.</source>
        <translation>Scénář nemá veličinu „%1“; má: %2.</translation>
    </message>
    <message>
        <source>The quantity “%1” has no low and high to be varied between.</source>
        <translation>Veličina „%1“ nemá low a high, mezi kterými by se měnila.</translation>
    </message>
    <message>
        <source>The quantity “%1” has neither a distribution nor low and high.</source>
        <translation>Veličina „%1“ nemá rozdělení ani low a high.</translation>
    </message>
    <message>
        <source>Elementary effects need an even number of levels, 2 at least; %1 is none.</source>
        <translation>Elementární efekty potřebují sudý počet úrovní, alespoň 2; %1 takový není.</translation>
    </message>
    <message>
        <source>No quantity of the scenario has a low and a high to be varied between.</source>
        <translation>Žádná veličina scénáře nemá low a high, mezi kterými by se měnila.</translation>
    </message>
    <message>
        <source>No quantity of the scenario has a distribution, so that nothing is uncertain.</source>
        <translation>Žádná veličina scénáře nemá rozdělení, takže nic není nejisté.</translation>
    </message>
    <message>
        <source>At least one run is needed.</source>
        <translation>Je potřeba alespoň jeden běh.</translation>
    </message>
    <message>
        <source>Shard %1 of %2 does not exist; they count from 0.</source>
        <translation>Díl %1 z %2 neexistuje; číslují se od 0.</translation>
    </message>
    <message>
        <source>%1 quantities are more than can be varied at once.</source>
        <translation>Tolik veličin (%1) nelze měnit najednou.</translation>
    </message>
    <message>
        <source>That would be %1 runs, which is more than 100 million.</source>
        <translation>Bylo by to běhů: %1, což je víc než 100 milionů.</translation>
    </message>
    <message>
        <source>model.fmu is not the model of the manifest: its content has changed.</source>
        <translation>model.fmu není model z manifestu: jeho obsah se změnil.</translation>
    </message>
    <message>
        <source>The saved state is of another model, or of another version of it. Save it again.</source>
        <translation>Uložený stav patří k jinému modelu nebo k jeho jiné verzi. Uložte ho znovu.</translation>
    </message>
    <message>
        <source>No KPI of the scenario has a goal (least or most) to optimise.</source>
        <translation>Žádné KPI scénáře nemá cíl (least nebo most), který by se dal optimalizovat.</translation>
    </message>
    <message>
        <source>“%1” is no KPI with a goal (least or most).</source>
        <translation>„%1“ není KPI s cílem (least nebo most).</translation>
    </message>
    <message>
        <source>The search for the best values ended with an error.</source>
        <translation>Hledání nejlepších hodnot skončilo chybou.</translation>
    </message>
    <message>
        <source>%1 belongs to another ensemble than %2.</source>
        <translation>%1 patří k jinému souboru běhů než %2.</translation>
    </message>
    <message>
        <source>No folders to merge.</source>
        <translation>Není žádná složka ke sloučení.</translation>
    </message>
    <message>
        <source>%1 of %2 runs are in none of the folders. Run or resume the missing shards first.</source>
        <translation>Běhy, které nejsou v žádné složce: %1 z %2. Nejdřív spusťte nebo dokončete chybějící díly.</translation>
    </message>
    <message>
        <source>%1 cannot be made. Check its rights.</source>
        <translation>%1 nelze vytvořit. Zkontrolujte oprávnění.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the free space of the temporary folder.</source>
        <translation>%1 nelze zapsat. Zkontrolujte volné místo dočasné složky.</translation>
    </message>
    <message>
        <source>one of to, by and times is missing.</source>
        <translation>chybí jedno z to, by a times.</translation>
    </message>
    <message>
        <source>only one of to, by and times can be there.</source>
        <translation>smí tu být jen jedno z to, by a times.</translation>
    </message>
    <message>
        <source>each row has to be [seconds, value].</source>
        <translation>každý řádek musí být [sekundy, hodnota].</translation>
    </message>
    <message>
        <source>the row of %1 s stands after a later one.</source>
        <translation>řádek pro %1 s stojí za pozdějším řádkem.</translation>
    </message>
    <message>
        <source>a table needs a list of rows [seconds, value].</source>
        <translation>tabulka potřebuje seznam řádků [sekundy, hodnota].</translation>
    </message>
    <message>
        <source>%1 is below 0.</source>
        <translation>%1 je pod 0.</translation>
    </message>
    <message>
        <source>%1 is before at, %2.</source>
        <translation>%1 je dřív než at, %2.</translation>
    </message>
    <message>
        <source>The change of “%1” cannot be used: %2.</source>
        <translation>Změnu „%1“ nelze použít: %2.</translation>
    </message>
    <message>
        <source>“%1” has to be above 0</source>
        <translation>„%1“ musí být větší než 0</translation>
    </message>
    <message>
        <source>“low” has to be below “high”</source>
        <translation>„low“ musí být menší než „high“</translation>
    </message>
    <message>
        <source>“mode” has to lie between “low” and “high”</source>
        <translation>„mode“ musí ležet mezi „low“ a „high“</translation>
    </message>
    <message>
        <source>“values” is empty</source>
        <translation>„values“ je prázdné</translation>
    </message>
    <message>
        <source>it needs %1 numbers</source>
        <translation>počet potřebných čísel: %1</translation>
    </message>
    <message>
        <source>its numbers have to be finite</source>
        <translation>čísla musí být konečná</translation>
    </message>
    <message>
        <source>it has too many brackets inside each other</source>
        <translation>výraz má příliš mnoho závorek v sobě</translation>
    </message>
    <message>
        <source>a decimal sign is a point, and a comma belongs into a function</source>
        <translation>desetinným oddělovačem je tečka a čárka patří do funkce</translation>
    </message>
    <message>
        <source>“%1” cannot stand in an expression</source>
        <translation>„%1“ nemůže být ve výrazu</translation>
    </message>
    <message>
        <source>“%1” is no function</source>
        <translation>„%1“ není funkce</translation>
    </message>
    <message>
        <source>“%1” is not known</source>
        <translation>„%1“ není známo</translation>
    </message>
    <message>
        <source>“%1” is not known; did you mean “%2”?</source>
        <translation>„%1“ není známo; měli jste na mysli „%2“?</translation>
    </message>
    <message>
        <source>it is empty or too long</source>
        <translation>výraz je prázdný nebo příliš dlouhý</translation>
    </message>
    <message>
        <source>“%1” is no complete formula</source>
        <translation>„%1“ není úplný vzorec</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>seznam</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>objekt</translation>
    </message>
    <message>
        <source>this field is missing.</source>
        <translation>toto pole chybí.</translation>
    </message>
    <message>
        <source>%1 is no text.</source>
        <translation>%1 není text.</translation>
    </message>
    <message>
        <source>%1 is no number.</source>
        <translation>%1 není číslo.</translation>
    </message>
    <message>
        <source>%1 is not above 0.</source>
        <translation>%1 není větší než 0.</translation>
    </message>
    <message>
        <source>%1 is no whole number from %2 to %3.</source>
        <translation>%1 není celé číslo od %2 do %3.</translation>
    </message>
    <message>
        <source>%1 is neither true nor false.</source>
        <translation>%1 není true ani false.</translation>
    </message>
    <message>
        <source>%1 is neither a number nor an expression.</source>
        <translation>%1 není číslo ani výraz.</translation>
    </message>
    <message>
        <source>%1 is no list.</source>
        <translation>%1 není seznam.</translation>
    </message>
    <message>
        <source>%1 is no object with a field for each name.</source>
        <translation>%1 není objekt s polem pro každý název.</translation>
    </message>
    <message>
        <source>the value of “%1”, %2, is not what belongs here.</source>
        <translation>hodnota „%1“, %2, sem nepatří.</translation>
    </message>
    <message>
        <source>%1 is no object.</source>
        <translation>%1 není objekt.</translation>
    </message>
    <message>
        <source>“%1” is none of %2.</source>
        <translation>„%1“ není nic z %2.</translation>
    </message>
    <message>
        <source>this field is not known here.</source>
        <translation>toto pole zde není známo.</translation>
    </message>
    <message>
        <source>this field is not known; did you mean “%1”?</source>
        <translation>toto pole není známo; měli jste na mysli „%1“?</translation>
    </message>
    <message>
        <source>The KPI “%1” cannot be computed: %2.</source>
        <translation>KPI „%1“ nelze vypočítat: %2.</translation>
    </message>
    <message>
        <source>a bracket of “%1” is not closed</source>
        <translation>závorka v „%1“ není uzavřena</translation>
    </message>
    <message>
        <source>“%1” changes during the run; say which value, as in last(%2) or mean(%2)</source>
        <translation>„%1“ se během běhu mění; určete, která hodnota platí, třeba last(%2) nebo mean(%2)</translation>
    </message>
    <message>
        <source>model.inputs: “%1” is in %2, but the channel “%3” in %4.</source>
        <translation>model.inputs: „%1“ je v %2, ale kanál „%3“ v %4.</translation>
    </message>
    <message>
        <source>model.inputs: the plant has no channel “%1”.</source>
        <translation>model.inputs: provoz nemá kanál „%1“.</translation>
    </message>
    <message>
        <source>%1, line %2: %3.</source>
        <translation>%1, řádek %2: %3.</translation>
    </message>
    <message>
        <source>start.at: nothing was recorded at %1; the record ends at %2.</source>
        <translation>start.at: v %1 nebylo nic zaznamenáno; záznam končí v %2.</translation>
    </message>
    <message>
        <source>Nothing was recorded of “%1” before the start; the model&apos;s own value holds.</source>
        <translation>Z „%1“ nebylo před začátkem nic zaznamenáno; platí vlastní hodnota modelu.</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ není číslo</translation>
    </message>
    <message>
        <source>“%1” is no single number.</source>
        <translation>„%1“ není jedno číslo.</translation>
    </message>
    <message>
        <source>“%1” is a fixed parameter: it has one value for the whole run. Set it in parameters.</source>
        <translation>„%1“ je pevný parametr: má jednu hodnotu po celý běh. Nastavte ho v parameters.</translation>
    </message>
    <message>
        <source>“%1” is no input of the model.</source>
        <translation>„%1“ není vstup modelu.</translation>
    </message>
    <message>
        <source>“%1” is neither a parameter nor an input of the model.</source>
        <translation>„%1“ není parametr ani vstup modelu.</translation>
    </message>
    <message>
        <source>model.file: there is no “%1”, neither in %2 nor among the models that ship.</source>
        <translation>model.file: „%1“ neexistuje, ani v %2, ani mezi dodávanými modely.</translation>
    </message>
    <message>
        <source>“%1” is no number for “%2”.</source>
        <translation>„%1“ není číslo pro „%2“.</translation>
    </message>
    <message>
        <source>A scenario of more than 16 MiB is not read.</source>
        <translation>Scénář větší než 16 MiB se nečte.</translation>
    </message>
    <message>
        <source>Line %1 is no proper JSON: %2.</source>
        <translation>Řádek %1 není správný JSON: %2.</translation>
    </message>
    <message>
        <source>A scenario is one JSON object.</source>
        <translation>Scénář je jeden objekt JSON.</translation>
    </message>
    <message>
        <source>scenarios: this has to be a list.</source>
        <translation>scenarios: musí to být seznam.</translation>
    </message>
    <message>
        <source>scenarios[%1].name: “%2” stands twice.</source>
        <translation>scenarios[%1].name: „%2“ je tu dvakrát.</translation>
    </message>
    <message>
        <source>version %1 is newer than this program knows. Update Twinscope.</source>
        <translation>verze %1 je novější, než tento program zná. Aktualizujte Twinscope.</translation>
    </message>
    <message>
        <source>%1 is no version of a scenario; write 1.</source>
        <translation>%1 není verze scénáře; napište 1.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>je prázdné.</translation>
    </message>
    <message>
        <source>it is longer than 100 years.</source>
        <translation>je delší než 100 let.</translation>
    </message>
    <message>
        <source>that would be more than %1 steps. Choose a larger one.</source>
        <translation>to by bylo víc kroků než %1. Zvolte větší krok.</translation>
    </message>
    <message>
        <source>it is below 0.</source>
        <translation>je pod 0.</translation>
    </message>
    <message>
        <source>“%1” is neither “now” nor a moment such as 2026-03-02T03:12:00Z.</source>
        <translation>„%1“ není „now“ ani okamžik, třeba 2026-03-02T03:12:00Z.</translation>
    </message>
    <message>
        <source>a saved state and “now” exclude each other.</source>
        <translation>uložený stav a „now“ se vylučují.</translation>
    </message>
    <message>
        <source>“%1” has to begin with a letter and to go on with letters, digits and underscores.</source>
        <translation>„%1“ musí začínat písmenem a pokračovat písmeny, číslicemi a podtržítky.</translation>
    </message>
    <message>
        <source>“%1” has a meaning of its own.</source>
        <translation>„%1“ má vlastní význam.</translation>
    </message>
    <message>
        <source>“%1” stands twice.</source>
        <translation>„%1“ je tu dvakrát.</translation>
    </message>
    <message>
        <source>low and high belong together, and this one is missing.</source>
        <translation>low a high patří k sobě a toto chybí.</translation>
    </message>
    <message>
        <source>%1 is not below high, %2.</source>
        <translation>%1 není menší než high, %2.</translation>
    </message>
    <message>
        <source>a brace cannot be part of a name.</source>
        <translation>složená závorka nesmí být v názvu.</translation>
    </message>
    <message>
        <source>“%1” is the name of a quantity already.</source>
        <translation>„%1“ už je název veličiny.</translation>
    </message>
    <message>
        <source>The saved state cannot be read. Save it again with twinscope simulate … --save-state.</source>
        <translation>Uložený stav nelze přečíst. Uložte ho znovu pomocí twinscope simulate … --save-state.</translation>
    </message>
    <message>
        <source>The run was stopped because it took longer than the %1 s it is allowed.</source>
        <translation>Běh byl zastaven, protože trval déle než povolených %1 s.</translation>
    </message>
    <message>
        <source>The model %1 has no file “%2”.</source>
        <translation>Model %1 nemá soubor „%2“.</translation>
    </message>
    <message>
        <source>versions: version %1 of “%2” cannot be read. Delete it from the project.</source>
        <translation>verze: verzi %1 scénáře „%2“ nelze přečíst. Odstraňte ji z projektu.</translation>
    </message>
    <message>
        <source>%1 of %2 runs have results that are no finite numbers. Run %3: %4</source>
        <translation>%1 z %2 běhů má výsledky, které nejsou konečná čísla. Běh %3: %4</translation>
    </message>
</context>
<context>
    <name>alarms</name>
    <message>
        <source>Some lines of the alarm journal are damaged and were left out; all others are there. Nothing needs to be done.</source>
        <translation>Některé řádky deníku alarmů jsou poškozené a byly vynechány; všechny ostatní tu jsou. Není třeba nic dělat.</translation>
    </message>
    <message numerus="yes">
        <source>%n damaged lines</source>
        <translation>
            <numerusform>%n poškozený řádek</numerusform>
            <numerusform>%n poškozené řádky</numerusform>
            <numerusform>%n poškozených řádků</numerusform>
        </translation>
    </message>
    <message>
        <source>The alarm journal %1 cannot be read: earlier alarms are missing. Check the file&apos;s rights.</source>
        <translation>Deník alarmů %1 nelze přečíst: dřívější alarmy chybějí. Zkontrolujte oprávnění souboru.</translation>
    </message>
    <message>
        <source>The alarm journal %1 cannot be written. Alarms go on, and what happens now is written when it is possible again: free space on the disk or check the file&apos;s rights.</source>
        <translation>Do deníku alarmů %1 nelze zapisovat. Alarmy běží dál a to, co se děje teď, se zapíše, až to zase půjde: uvolněte místo na disku nebo zkontrolujte oprávnění souboru.</translation>
    </message>
    <message>
        <source>Another window keeps the alarm journal, and its file may not be written to from here: acknowledge and shelve there.</source>
        <translation>Deník alarmů vede jiné okno a odtud se do jeho souboru nesmí zapisovat: potvrzujte a odkládejte tam.</translation>
    </message>
    <message>
        <source>What was acknowledged or shelved here could not be handed to the window that keeps the alarm journal %1. Do it there, or check the file&apos;s rights.</source>
        <translation>Potvrzení nebo odložení odtud se nepodařilo předat oknu, které vede deník alarmů %1. Udělejte to tam, nebo zkontrolujte oprávnění souboru.</translation>
    </message>
    <message>
        <source>The alarm journal can be written again; nothing was lost.</source>
        <translation>Do deníku alarmů lze zase zapisovat; nic se neztratilo.</translation>
    </message>
    <message numerus="yes">
        <source>The alarm journal can be written again. It lacks %n changes, which were too many to be kept.</source>
        <translation>
            <numerusform>Do deníku alarmů lze zase zapisovat. Chybí v něm %n změna, na kterou už nezbylo místo.</numerusform>
            <numerusform>Do deníku alarmů lze zase zapisovat. Chybějí v něm %n změny, na které už nezbylo místo.</numerusform>
            <numerusform>Do deníku alarmů lze zase zapisovat. Chybí v něm %n změn, na které už nezbylo místo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another window or program keeps the alarm journal %1. This one shows the same alarms, and takes over when the other is closed.</source>
        <translation>Deník alarmů %1 vede jiné okno nebo program. Toto ukazuje tytéž alarmy, a až se to druhé zavře, převezme ho.</translation>
    </message>
    <message>
        <source>Another window or program keeps the alarm journal %1. This one shows the same alarms.</source>
        <translation>Deník alarmů %1 vede jiné okno nebo program. Toto ukazuje tytéž alarmy.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Step</source>
        <translation>Skok</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Rampa</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulz</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Výraz</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Údržba</translation>
    </message>
    <message>
        <source>to</source>
        <translation>na</translation>
    </message>
    <message>
        <source>by</source>
        <translation>o</translation>
    </message>
    <message>
        <source>times</source>
        <translation>krát</translation>
    </message>
    <message>
        <source>set point</source>
        <translation>žádaná hodnota</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>porucha</translation>
    </message>
    <message>
        <source>price</source>
        <translation>cena</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>údržba</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>A number, or = and an expression of the uncertain quantities; of a table hours and values, “0: 20; 2.5: 24”; of an expression t in seconds and before</source>
        <translation>Číslo, nebo = a výraz z nejistých veličin; u tabulky hodiny a hodnoty, „0: 20; 2.5: 24“; u výrazu t v sekundách a before</translation>
    </message>
    <message>
        <source>Until [h]</source>
        <translation>Do [h]</translation>
    </message>
    <message>
        <source>Hours from the start; a step without it stays</source>
        <translation>Hodiny od začátku; bez nich skok trvá</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Co se mění</translation>
    </message>
    <message>
        <source>The tick says whether the change counts</source>
        <translation>Zaškrtnutí říká, zda změna platí</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Jak</translation>
    </message>
    <message>
        <source>To, by</source>
        <translation>Na, o</translation>
    </message>
    <message>
        <source>At [h]</source>
        <translation>V [h]</translation>
    </message>
    <message>
        <source>Hours from the start</source>
        <translation>Hodiny od začátku</translation>
    </message>
    <message>
        <source>For [h]</source>
        <translation>Po dobu [h]</translation>
    </message>
    <message>
        <source>Hours that a pulse lasts</source>
        <translation>Kolik hodin pulz trvá</translation>
    </message>
    <message>
        <source>Every [h]</source>
        <translation>Každých [h]</translation>
    </message>
    <message>
        <source>Hours after which it comes again; 0: once</source>
        <translation>Po kolika hodinách přijde znovu; 0: jednou</translation>
    </message>
    <message>
        <source>Late by [h]</source>
        <translation>Zpoždění [h]</translation>
    </message>
    <message>
        <source>How late the work is done</source>
        <translation>O kolik se práce opozdí</translation>
    </message>
    <message>
        <source>Growth/h</source>
        <translation>Růst/h</translation>
    </message>
    <message>
        <source>By how much it grows an hour</source>
        <translation>O kolik naroste za hodinu</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nejvýše</translation>
    </message>
    <message>
        <source>It grows no further</source>
        <translation>Víc už neroste</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Table, in steps</source>
        <translation>Tabulka po stupních</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>předpoklad</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>na %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>o %1</translation>
    </message>
    <message>
        <source>times %1</source>
        <translation>krát %1</translation>
    </message>
    <message>
        <source>pulse %1 at %2 for %3</source>
        <translation>pulz %1 v %2 po dobu %3</translation>
    </message>
    <message>
        <source>%1, every %2</source>
        <translation>%1, každých %2</translation>
    </message>
    <message>
        <source>step %1 at %2 until %3</source>
        <translation>skok %1 v %2 do %3</translation>
    </message>
    <message>
        <source>step %1 at %2</source>
        <translation>skok %1 v %2</translation>
    </message>
    <message>
        <source>ramp %1 from %2 until %3</source>
        <translation>rampa %1 od %2 do %3</translation>
    </message>
    <message>
        <source>table of hours and values, %1</source>
        <translation>tabulka hodin a hodnot, %1</translation>
    </message>
    <message>
        <source>formula, %1 from %2</source>
        <translation>vzorec, %1 od %2</translation>
    </message>
    <message>
        <source>grows by %1 an hour; work at %2, late by %3, sets it %4</source>
        <translation>roste o %1 za hodinu; práce v %2, se zpožděním %3, ji nastaví %4</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>No faults found.</source>
        <translation>Žádné chyby nenalezeny.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) found.</source>
        <translation>
            <numerusform>Nalezena %n chyba.</numerusform>
            <numerusform>Nalezeny %n chyby.</numerusform>
            <numerusform>Nalezeno %n chyb.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of the running demo: %1</source>
        <translation>Obrázek běžící ukázky: %1</translation>
    </message>
    <message>
        <source>The window needs a display and there is none. Log in to a desktop, or try `twinscope render` for a picture.</source>
        <translation>Okno potřebuje displej a žádný tu není. Přihlaste se k ploše, nebo zkuste `twinscope render` pro obrázek.</translation>
    </message>
    <message>
        <source>No picture could be drawn: is OpenGL 3.2 or newer available on this display?</source>
        <translation>Obrázek se nepodařilo nakreslit: je na tomto displeji OpenGL 3.2 nebo novější?</translation>
    </message>
    <message>
        <source>“%1” could not be written: check the folder and the file&apos;s ending (.png, .jpg).</source>
        <translation>„%1“ se nepodařilo zapsat: zkontrolujte složku a příponu souboru (.png, .jpg).</translation>
    </message>
    <message>
        <source>“%1” is not a size: write it like 1920x1080, at most 7680x4320.</source>
        <translation>„%1“ není velikost: pište ji jako 1920x1080, nejvýše 7680x4320.</translation>
    </message>
    <message>
        <source>No plugin can publish to a broker: `twinscope plugins` says what was refused and why.</source>
        <translation>Žádný zásuvný modul neumí publikovat do brokeru: `twinscope plugins` řekne, co bylo odmítnuto a proč.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were left out: wrong number of fields or no time.</source>
        <translation>
            <numerusform>%n řádek byl vynechán: špatný počet polí nebo chybí čas.</numerusform>
            <numerusform>%n řádky byly vynechány: špatný počet polí nebo chybí čas.</numerusform>
            <numerusform>%n řádků bylo vynecháno: špatný počet polí nebo chybí čas.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not a time: write it like 2026-03-09T10:14:33Z.</source>
        <translation>„%1“ není čas: pište ho jako 2026-03-09T10:14:33Z.</translation>
    </message>
    <message>
        <source>No source was ever connected, so nothing could be recorded.</source>
        <translation>Žádný zdroj se nikdy nepřipojil, takže nebylo co zaznamenat.</translation>
    </message>
    <message>
        <source>recording; Ctrl+C ends it.</source>
        <translation>zaznamenává se; Ctrl+C záznam ukončí.</translation>
    </message>
    <message>
        <source>“%1” does not exist: check the name.</source>
        <translation>„%1“ neexistuje: zkontrolujte název.</translation>
    </message>
    <message>
        <source>A file is written with comma, semicolon, tab, bar or one other character between its fields.</source>
        <translation>Soubor se zapisuje s čárkou, středníkem, tabulátorem, svislou čarou nebo jiným jedním znakem mezi poli.</translation>
    </message>
    <message>
        <source>%1 bad samples are empty cells: the long layout keeps them with their quality.</source>
        <translation>%1 špatných vzorků jsou prázdné buňky: dlouhé uspořádání je zachová i s kvalitou.</translation>
    </message>
    <message>
        <source>No column of “%1” matches a channel of the plant: --create makes channels for them.</source>
        <translation>Žádný sloupec souboru „%1“ neodpovídá kanálu provozu: --create pro ně kanály založí.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows had a fault; the rest was loaded.</source>
        <translation>%1: %2 z %3 řádků mělo chybu; ostatní byly načteny.</translation>
    </message>
    <message>
        <source>Whose password is it? Give --user, or --forget.</source>
        <translation>Čí je to heslo? Zadejte --user, nebo --forget.</translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>Heslo: </translation>
    </message>
    <message>
        <source>%1 channels, %2 samples in %3 bytes (%4 bytes a sample)</source>
        <translation>Kanálů: %1, vzorků: %2, bajtů: %3 (%4 bajtu na vzorek)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>od %1 do %2</translation>
    </message>
    <message>
        <source>%1 samples thinned out or removed by rule</source>
        <translation>Vzorků proředěných nebo odstraněných podle pravidla: %1</translation>
    </message>
    <message>
        <source>%1 blocks verified</source>
        <translation>Ověřených bloků: %1</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>%1 damaged</source>
        <translation>poškozených: %1</translation>
    </message>
    <message>
        <source>There is no command and no plant “%1”.</source>
        <translation>Příkaz ani provoz „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>`twinscope --help` lists the commands.</source>
        <translation>Příkazy vypíše „twinscope --help“.</translation>
    </message>
    <message>
        <source>A picture needs a display and there is none: install xvfb (apt-get install xvfb) or log in to a desktop.</source>
        <translation>Obrázek potřebuje displej a žádný tu není: nainstalujte xvfb (apt-get install xvfb), nebo se přihlaste k ploše.</translation>
    </message>
    <message>
        <source>The X server for the picture (Xvfb) could not be started.</source>
        <translation>Server X pro obrázek (Xvfb) nelze spustit.</translation>
    </message>
    <message>
        <source>No two assets have channels called “%1”: choose one of %2.</source>
        <translation>Žádná dvě zařízení nemají kanály jménem „%1“: zvolte jedno z těchto: %2.</translation>
    </message>
    <message>
        <source>The record gave no values for that time: check the history beside the project with `twinscope store`.</source>
        <translation>Záznam pro tento čas nevydal žádné hodnoty: zkontrolujte historii vedle projektu příkazem „twinscope store“.</translation>
    </message>
    <message>
        <source>The project has no channel “%1”.</source>
        <translation>Projekt nemá kanál „%1“.</translation>
    </message>
    <message>
        <source> It has faults, which `twinscope check` lists.</source>
        <translation> Má chyby, které vypíše „twinscope check“.</translation>
    </message>
    <message>
        <source>“%1” is no UCUM length: write mm, cm, m or [in_i].</source>
        <translation>„%1“ není délka podle UCUM: napište mm, cm, m nebo [in_i].</translation>
    </message>
    <message>
        <source>The project has no camera “%1”.</source>
        <translation>Projekt nemá kameru „%1“.</translation>
    </message>
    <message>
        <source>The command “%1” comes from the plugin “%2”, which is not running. %3</source>
        <translation>Příkaz „%1“ pochází ze zásuvného modulu „%2“, který neběží. %3</translation>
    </message>
    <message>
        <source>The project has no asset “%1”, and no set of that name.</source>
        <translation>Projekt nemá zařízení „%1“ ani sadu toho názvu.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Look at the selection</source>
        <translation>Přiblížit výběr</translation>
    </message>
    <message>
        <source>Look at everything</source>
        <translation>Zobrazit vše v záběru</translation>
    </message>
    <message>
        <source>Parallel projection</source>
        <translation>Rovnoběžné promítání</translation>
    </message>
    <message>
        <source>Keep this view</source>
        <translation>Uložit tento pohled</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Pohled %1</translation>
    </message>
    <message>
        <source>From the front</source>
        <translation>Zepředu</translation>
    </message>
    <message>
        <source>From behind</source>
        <translation>Zezadu</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Zprava</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>Zleva</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Shora</translation>
    </message>
    <message>
        <source>From below</source>
        <translation>Zdola</translation>
    </message>
    <message>
        <source>At an angle</source>
        <translation>Z nadhledu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Zpět: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Znovu</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Znovu: %1</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>Najít cokoli…</translation>
    </message>
    <message>
        <source>Find a channel…</source>
        <translation>Najít kanál…</translation>
    </message>
    <message>
        <source>Back to everything</source>
        <translation>Zpět k celku</translation>
    </message>
    <message>
        <source>Open plant…</source>
        <translation>Otevřít provoz…</translation>
    </message>
    <message>
        <source>Open the demo plant</source>
        <translation>Otevřít ukázkový provoz</translation>
    </message>
    <message>
        <source>Save plant</source>
        <translation>Uložit provoz</translation>
    </message>
    <message>
        <source>Close plant</source>
        <translation>Zavřít provoz</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Všechny klávesy</translation>
    </message>
    <message>
        <source>Plugins…</source>
        <translation>Zásuvné moduly…</translation>
    </message>
    <message>
        <source>About Twinscope</source>
        <translation>O Twinscope</translation>
    </message>
    <message>
        <source>Trend of the selection</source>
        <translation>Průběh výběru</translation>
    </message>
    <message>
        <source>Remove the bindings of this asset</source>
        <translation>Odebrat vazby tohoto zařízení</translation>
    </message>
    <message>
        <source>remove bindings</source>
        <translation>odebrání vazeb</translation>
    </message>
    <message>
        <source>Show only this</source>
        <translation>Zobrazit jen toto</translation>
    </message>
    <message>
        <source>Hide this</source>
        <translation>Skrýt toto</translation>
    </message>
    <message>
        <source>See through this</source>
        <translation>Zprůhlednit toto</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Value labels</source>
        <translation>Popisky hodnot</translation>
    </message>
    <message>
        <source>Colours of the CAD files</source>
        <translation>Barvy ze souborů CAD</translation>
    </message>
    <message>
        <source>To the beginning of the record</source>
        <translation>Na začátek záznamu</translation>
    </message>
    <message>
        <source>Back 5 seconds</source>
        <translation>O 5 sekund zpět</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Přehrát nebo pozastavit</translation>
    </message>
    <message>
        <source>Forward 5 seconds</source>
        <translation>O 5 sekund vpřed</translation>
    </message>
    <message>
        <source>To the end of the record</source>
        <translation>Na konec záznamu</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zpět do živého přenosu</translation>
    </message>
    <message>
        <source>Back one minute</source>
        <translation>O minutu zpět</translation>
    </message>
    <message>
        <source>Forward one minute</source>
        <translation>O minutu vpřed</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Rychleji</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Pomaleji</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Omezit pohyb</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Celá obrazovka</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Obnovit rozvržení</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Asset card</source>
        <translation>Karta zařízení</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Průběhy</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanály</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Hlášení</translation>
    </message>
    <message>
        <source>Cut open</source>
        <translation>Řez</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Měřit</translation>
    </message>
    <message>
        <source>Load record…</source>
        <translation>Načíst záznam…</translation>
    </message>
    <message>
        <source>Export record…</source>
        <translation>Exportovat záznam…</translation>
    </message>
    <message>
        <source>Discover channels…</source>
        <translation>Najít kanály…</translation>
    </message>
    <message>
        <source>As in Twinscope</source>
        <translation>Jako v Twinscope</translation>
    </message>
    <message>
        <source>As in Blender</source>
        <translation>Jako v Blenderu</translation>
    </message>
    <message>
        <source>As in FreeCAD</source>
        <translation>Jako ve FreeCADu</translation>
    </message>
    <message>
        <source>Touchpad</source>
        <translation>Touchpad</translation>
    </message>
    <message>
        <source>As the graphics card can</source>
        <translation>Podle grafické karty</translation>
    </message>
    <message>
        <source>Light, for weak or remote machines</source>
        <translation>Úsporně, pro slabé nebo vzdálené počítače</translation>
    </message>
    <message>
        <source>Always fine</source>
        <translation>Vždy jemně</translation>
    </message>
    <message>
        <source>keep a view</source>
        <translation>uchovat pohled</translation>
    </message>
    <message>
        <source>New plant…</source>
        <translation>Nový provoz…</translation>
    </message>
    <message>
        <source>Save plant as…</source>
        <translation>Uložit provoz jako…</translation>
    </message>
    <message>
        <source>Add CAD model…</source>
        <translation>Přidat model CAD…</translation>
    </message>
    <message>
        <source>Acknowledge the alarms in view</source>
        <translation>Potvrdit zobrazené alarmy</translation>
    </message>
    <message>
        <source>Pull apart</source>
        <translation>Rozložit</translation>
    </message>
    <message>
        <source>Limits of CAD import…</source>
        <translation>Omezení importu CAD…</translation>
    </message>
    <message>
        <source>Keep the selection as a set…</source>
        <translation>Uložit výběr jako sadu…</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Název sady</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Sada %1</translation>
    </message>
    <message>
        <source>Edges of parts</source>
        <translation>Hrany dílů</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Something went wrong inside Twinscope; please report it with the detail.</source>
        <translation>Uvnitř Twinscope se něco pokazilo; nahlaste to prosím i s podrobnostmi.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Dobrá</translation>
    </message>
    <message>
        <source>No value yet: nothing has arrived for this channel</source>
        <translation>Zatím bez hodnoty: pro tento kanál nic nepřišlo</translation>
    </message>
    <message>
        <source>Stale: nothing new within the dead time</source>
        <translation>Zastaralá: v mrtvé době nepřišlo nic nového</translation>
    </message>
    <message>
        <source>Source lost: the connection is down, this is the last known value</source>
        <translation>Zdroj ztracen: spojení nefunguje, toto je poslední známá hodnota</translation>
    </message>
    <message>
        <source>Undecodable: the payload is not what this channel expects</source>
        <translation>Nečitelná: zpráva není to, co kanál očekává</translation>
    </message>
    <message>
        <source>Not a number: the source sent NaN or infinity</source>
        <translation>Není číslo: zdroj poslal NaN nebo nekonečno</translation>
    </message>
    <message>
        <source>Out of range: outside what this quantity can physically be</source>
        <translation>Mimo rozsah: takové hodnoty veličina fyzikálně nemůže nabýt</translation>
    </message>
    <message>
        <source>Too large: the payload is larger than accepted</source>
        <translation>Příliš velká: zpráva je větší, než se přijímá</translation>
    </message>
    <message>
        <source>Source time unusable: the arrival time is used</source>
        <translation>Čas zdroje je nepoužitelný: použit je čas příchodu</translation>
    </message>
    <message>
        <source>Declared by the source</source>
        <translation>Prohlášena zdrojem</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Špatná</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Nejistá</translation>
    </message>
    <message>
        <source>A unit is missing</source>
        <translation>Chybí jednotka</translation>
    </message>
    <message>
        <source>The unit is longer than any unit is</source>
        <translation>Jednotka je delší než jakákoli jednotka</translation>
    </message>
    <message>
        <source>Nothing is expected here</source>
        <translation>Zde se nic nečeká</translation>
    </message>
    <message>
        <source>The parentheses are nested too deeply</source>
        <translation>Závorky jsou vnořeny příliš hluboko</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing</source>
        <translation>Chybí uzavírací závorka</translation>
    </message>
    <message>
        <source>UCUM gives exponents to single units, not to parentheses</source>
        <translation>UCUM dává mocniny jednotlivým jednotkám, ne závorkám</translation>
    </message>
    <message>
        <source>The number is too long</source>
        <translation>Číslo je příliš dlouhé</translation>
    </message>
    <message>
        <source>A unit cannot have the factor zero</source>
        <translation>Jednotka nemůže mít činitel nula</translation>
    </message>
    <message>
        <source>A unit is expected here</source>
        <translation>Zde se čeká jednotka</translation>
    </message>
    <message>
        <source>The exponent must be a whole number of one or two digits</source>
        <translation>Mocnina musí být celé číslo o jedné nebo dvou číslicích</translation>
    </message>
    <message>
        <source>A temperature scale with an offset cannot be raised to a power</source>
        <translation>Teplotní stupnici s posunem nelze umocnit</translation>
    </message>
    <message>
        <source>The exponent is too large</source>
        <translation>Mocnina je příliš velká</translation>
    </message>
    <message>
        <source>A temperature scale with an offset cannot be multiplied or divided; differences of temperature are measured in K or [degR]</source>
        <translation>Teplotní stupnici s posunem nelze násobit ani dělit; rozdíly teplot se měří v K nebo [degR]</translation>
    </message>
    <message>
        <source>The unit is too large or too small to compute with</source>
        <translation>Jednotka je příliš velká nebo malá na to, aby se s ní dalo počítat</translation>
    </message>
    <message>
        <source>The annotation has no closing brace</source>
        <translation>Poznámka nemá uzavírací závorku</translation>
    </message>
    <message>
        <source>Unknown unit &apos;%1&apos;</source>
        <translation>Neznámá jednotka „%1“</translation>
    </message>
    <message>
        <source>Unknown unit &apos;%1&apos; in &apos;%2&apos;</source>
        <translation>Neznámá jednotka „%1“ v „%2“</translation>
    </message>
    <message>
        <source>Wrong unit &apos;%1&apos; at &apos;%2&apos;: %3</source>
        <translation>Chybná jednotka „%1“ u „%2“: %3</translation>
    </message>
    <message>
        <source>write it in UCUM&apos;s case-sensitive form (ucum.org), &quot;1&quot; for a plain number</source>
        <translation>pište ji podle UCUM s rozlišením velikosti písmen (ucum.org), „1“ pro prosté číslo</translation>
    </message>
    <message>
        <source>UCUM writes &apos;%1&apos;</source>
        <translation>UCUM píše „%1“</translation>
    </message>
    <message>
        <source>&apos; or &apos;</source>
        <translation>“ nebo „</translation>
    </message>
    <message>
        <source>The unit is empty: write &quot;1&quot; for a plain number.</source>
        <translation>Jednotka je prázdná: pro prosté číslo pište „1“.</translation>
    </message>
    <message>
        <source>The program %1 could not be started. Reinstall Twinscope, or set TWINSCOPE_WORKER to its path.</source>
        <translation>Program %1 se nepodařilo spustit. Nainstalujte Twinscope znovu, nebo nastavte TWINSCOPE_WORKER na jeho cestu.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>It was stopped because it took longer than the %1 s it is allowed. Raise the time limit, or simplify the file.</source>
        <translation>Bylo to zastaveno, protože to trvalo déle než povolených %1 s. Zvyšte časovou mez, nebo soubor zjednodušte.</translation>
    </message>
    <message>
        <source>The process that did the work was killed by the system, most likely because memory ran out. Close other programs, or use a smaller file.</source>
        <translation>Proces, který pracoval, ukončil systém, nejspíš protože došla paměť. Zavřete jiné programy, nebo použijte menší soubor.</translation>
    </message>
    <message>
        <source>The process that did the work crashed; nothing else is affected. The file is probably damaged: export it again, or send it in another format.</source>
        <translation>Proces, který pracoval, havaroval; nic jiného tím není dotčeno. Soubor je nejspíš poškozený: exportujte ho znovu, nebo v jiném formátu.</translation>
    </message>
    <message>
        <source>The process that did the work gave no proper answer. Reinstall Twinscope so that all its programs are of one version.</source>
        <translation>Proces, který pracoval, neodpověděl správně. Nainstalujte Twinscope znovu, aby všechny jeho programy byly jedné verze.</translation>
    </message>
    <message>
        <source>The process that did the work ended itself before it was done; nothing else is affected.</source>
        <translation>Proces, který práci prováděl, skončil dříve, než ji dokončil; nic jiného tím není dotčeno.</translation>
    </message>
</context>
<context>
    <name>core::Quantity</name>
    <message>
        <source>Temperature</source>
        <translation>Teplota</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Tlak</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Průtok</translation>
    </message>
    <message>
        <source>Mass flow</source>
        <translation>Hmotnostní průtok</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Délka</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Plocha</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Objem</translation>
    </message>
    <message>
        <source>Velocity</source>
        <translation>Rychlost</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>Zrychlení</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frekvence</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Mass</source>
        <translation>Hmotnost</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Hustota</translation>
    </message>
    <message>
        <source>Force</source>
        <translation>Síla</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Výkon</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Proud</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Napětí</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>Odpor</translation>
    </message>
    <message>
        <source>Conductivity</source>
        <translation>Vodivost</translation>
    </message>
    <message>
        <source>Acidity</source>
        <translation>Kyselost</translation>
    </message>
    <message>
        <source>Rotational speed</source>
        <translation>Otáčky</translation>
    </message>
</context>
<context>
    <name>csv</name>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>řádků: %1</translation>
    </message>
    <message>
        <source>“%1” holds no rows of text: it is empty or no CSV file.</source>
        <translation>„%1“ neobsahuje řádky textu: je prázdný nebo to není soubor CSV.</translation>
    </message>
    <message>
        <source>Cancelled: %1 samples were loaded before.</source>
        <translation>Zrušeno: předtím bylo načteno %1 vzorků.</translation>
    </message>
    <message>
        <source>looking for channels</source>
        <translation>hledají se kanály</translation>
    </message>
    <message>
        <source>There is no column “%1”; the columns are: %2.</source>
        <translation>Sloupec „%1“ neexistuje; sloupce jsou: %2.</translation>
    </message>
    <message>
        <source>The long layout needs a column with the channels and one with the values: say which they are.</source>
        <translation>Dlouhé uspořádání potřebuje sloupec s kanály a sloupec s hodnotami: určete, které to jsou.</translation>
    </message>
    <message>
        <source>Nobody knows the time zone “%1”: write it like Europe/Prague or UTC+01:00.</source>
        <translation>Časové pásmo „%1“ není známo: napište je jako Europe/Prague nebo UTC+01:00.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: check the name and the permissions.</source>
        <translation>„%1“ nelze přečíst: zkontrolujte název a oprávnění.</translation>
    </message>
    <message>
        <source>The file cannot be read to its end: check the disk or the network it lies on.</source>
        <translation>Soubor nelze přečíst do konce: zkontrolujte disk nebo síť, kde leží.</translation>
    </message>
    <message>
        <source>A quote is opened and never closed, or the row is too long.</source>
        <translation>Uvozovky jsou otevřeny a nikdy uzavřeny, nebo je řádek příliš dlouhý.</translation>
    </message>
    <message>
        <source>The row has %1 fields instead of %2.</source>
        <translation>Řádek má polí: %1, správně %2.</translation>
    </message>
    <message>
        <source>“%1” is no time of the form found for this file.</source>
        <translation>„%1“ není čas v podobě zjištěné pro tento soubor.</translation>
    </message>
    <message>
        <source>“%1” is no value of “%2”.</source>
        <translation>„%1“ není hodnota „%2“.</translation>
    </message>
    <message>
        <source>“%1” is no quality.</source>
        <translation>„%1“ není kvalita.</translation>
    </message>
    <message>
        <source>“%1” is no time of arrival.</source>
        <translation>„%1“ není čas příchodu.</translation>
    </message>
    <message>
        <source>The file could not be written: check the free space and the permissions of its folder.</source>
        <translation>Soubor nelze zapsat: zkontrolujte volné místo a oprávnění jeho složky.</translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>The demo needs the MQTT broker mosquitto: install it with apt-get install mosquitto.</source>
        <translation>Ukázka potřebuje broker MQTT mosquitto: nainstalujte ho příkazem apt-get install mosquitto.</translation>
    </message>
    <message>
        <source>The demo&apos;s broker did not start: see the detail, and try again.</source>
        <translation>Broker ukázky se nespustil: podívejte se na podrobnosti a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The demo&apos;s folder cannot be written: make “%1” writable, or set XDG_DATA_HOME to another folder.</source>
        <translation>Do složky ukázky nelze zapisovat: povolte zápis do „%1“ nebo nastavte XDG_DATA_HOME na jinou složku.</translation>
    </message>
    <message>
        <source>The demo plant is missing from this installation: install Twinscope again.</source>
        <translation>V této instalaci chybí ukázkový provoz: nainstalujte Twinscope znovu.</translation>
    </message>
    <message>
        <source>No plugin can publish to a broker: see twinscope plugins.</source>
        <translation>Žádný zásuvný modul neumí publikovat do brokeru: viz twinscope plugins.</translation>
    </message>
</context>
<context>
    <name>differences</name>
    <message>
        <source>now</source>
        <translation>teď</translation>
    </message>
    <message>
        <source>model&apos;s start</source>
        <translation>začátek modelu</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O čem</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>Spin-up [h]</source>
        <translation>Rozběh [h]</translation>
    </message>
    <message>
        <source>Goes on for [h]</source>
        <translation>Trvá [h]</translation>
    </message>
    <message>
        <source>A point every [s]</source>
        <translation>Bod každých [s]</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Kind of FMU</source>
        <translation>Druh FMU</translation>
    </message>
    <message>
        <source>Channels of its inputs</source>
        <translation>Kanály jeho vstupů</translation>
    </message>
    <message>
        <source>Channels of its outputs</source>
        <translation>Kanály jeho výstupů</translation>
    </message>
    <message>
        <source>Curves kept</source>
        <translation>Uchované křivky</translation>
    </message>
    <message>
        <source>Points of an ensemble</source>
        <translation>Body souboru běhů</translation>
    </message>
    <message>
        <source>Plant</source>
        <translation>Provoz</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>počítá se</translation>
    </message>
    <message>
        <source>order</source>
        <translation>pořadí</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Význam</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Změny</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Nejisté</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametry</translation>
    </message>
</context>
<context>
    <name>estimates</name>
    <message>
        <source>before, RMSE %1</source>
        <translation>předtím, RMSE %1</translation>
    </message>
    <message>
        <source>fitted, RMSE %1</source>
        <translation>po odhadu, RMSE %1</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>měřeno</translation>
    </message>
</context>
<context>
    <name>extension</name>
    <message>
        <source>The plugin failed unexpectedly (%1). Report this to its maker.</source>
        <translation>Zásuvný modul nečekaně selhal (%1). Nahlaste to jeho autorovi.</translation>
    </message>
    <message>
        <source>The system could not load it: %1. Install what is missing, or the plugin anew.</source>
        <translation>Systém ho nedokázal načíst: %1. Nainstalujte, co chybí, nebo modul znovu.</translation>
    </message>
    <message>
        <source>its class does not implement the plugin interface</source>
        <translation>jeho třída neimplementuje rozhraní zásuvných modulů</translation>
    </message>
    <message>
        <source>%1 is not a Twinscope plugin. Remove it from the plugin folder.</source>
        <translation>%1 není zásuvný modul Twinscope. Odstraňte ho ze složky modulů.</translation>
    </message>
    <message>
        <source>It was made for the plugin interface %1, this Twinscope has %2. Install the edition of the plugin that fits.</source>
        <translation>Byl vytvořen pro rozhraní modulů %1, tento Twinscope má %2. Nainstalujte vydání modulu, které se hodí.</translation>
    </message>
    <message>
        <source>Its metadata field “%1” is missing or malformed. Ask its maker for a repaired edition.</source>
        <translation>Údaj „%1“ v jeho metadatech chybí nebo je chybný. Požádejte autora o opravené vydání.</translation>
    </message>
    <message>
        <source>It was made for the SDK %1, this Twinscope has %2. Install the edition of the plugin that fits.</source>
        <translation>Byl vytvořen pro SDK %1, tento Twinscope má %2. Nainstalujte vydání modulu, které se hodí.</translation>
    </message>
    <message>
        <source>It needs the SDK %1, this Twinscope has %2. Update Twinscope.</source>
        <translation>Potřebuje SDK %1, tento Twinscope má %2. Aktualizujte Twinscope.</translation>
    </message>
    <message>
        <source>It was built for %1, this Twinscope for %2. Install the edition of the plugin that was built for yours.</source>
        <translation>Byl sestaven pro %1, tento Twinscope pro %2. Nainstalujte vydání modulu sestavené pro ten váš.</translation>
    </message>
    <message>
        <source>You switched it off.</source>
        <translation>Vypnuli jste ho.</translation>
    </message>
    <message>
        <source>Twinscope ended unexpectedly while starting it, so it was left off. Switch it on to try again.</source>
        <translation>Twinscope při jeho spouštění nečekaně skončil, proto zůstal vypnutý. Zapněte ho a zkuste to znovu.</translation>
    </message>
    <message>
        <source>It is off unless you switch it on.</source>
        <translation>Je vypnutý, dokud ho nezapnete.</translation>
    </message>
    <message>
        <source>It needs the plugin “%1”, which is not installed. Install that one too.</source>
        <translation>Potřebuje zásuvný modul „%1“, který není nainstalován. Nainstalujte i ten.</translation>
    </message>
    <message>
        <source>It needs the plugin “%1”, which is switched off. Switch that one on.</source>
        <translation>Potřebuje zásuvný modul „%1“, který je vypnutý. Zapněte ho.</translation>
    </message>
    <message>
        <source>It needs the plugin “%1”, which could not be started. Mend that one first.</source>
        <translation>Potřebuje zásuvný modul „%1“, který se nepodařilo spustit. Nejdřív opravte ten.</translation>
    </message>
    <message>
        <source>The plugin “%1” was already found at %2. Remove one of the two.</source>
        <translation>Zásuvný modul „%1“ už byl nalezen v %2. Jeden z nich odstraňte.</translation>
    </message>
    <message>
        <source>Plugins need each other in a circle: %1. Remove one of them.</source>
        <translation>Zásuvné moduly se potřebují v kruhu: %1. Jeden z nich odstraňte.</translation>
    </message>
    <message>
        <source>It needs version %1 of the plugin “%2”, and %3 is installed. Update that one.</source>
        <translation>Potřebuje zásuvný modul „%2“ ve verzi %1, nainstalovaná je %3. Aktualizujte ten druhý.</translation>
    </message>
    <message>
        <source>It was made for version %1 of the plugin “%2”, which the installed %3 no longer stands in for. Update this one.</source>
        <translation>Byl udělán pro zásuvný modul „%2“ ve verzi %1, kterou nainstalovaná %3 už nezastoupí. Aktualizujte tento.</translation>
    </message>
</context>
<context>
    <name>future</name>
    <message>
        <source>measured</source>
        <translation>naměřeno</translation>
    </message>
    <message>
        <source>median, 25–75 % and 5–95 % of %1 runs</source>
        <translation>medián, 25–75 % a 5–95 % z %1 běhů</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>In hindsight, over %1: measured %2 %4 from the scenario on average, %3 %4 at most</source>
        <translation>Zpětně za %1: měření se od scénáře lišilo v průměru o %2 %4, nejvýše o %3 %4</translation>
    </message>
</context>
<context>
    <name>geometry</name>
    <message>
        <source>The stored model is damaged or was written by another version; it has to be made anew.</source>
        <translation>Uložený model je poškozený nebo ho zapsala jiná verze; je třeba ho vytvořit znovu.</translation>
    </message>
    <message>
        <source>The model could not be stored in %1. Free some disk space, or make the folder writable.</source>
        <translation>Model se nepodařilo uložit do %1. Uvolněte místo na disku nebo povolte zápis do složky.</translation>
    </message>
    <message>
        <source>The stored model cannot be opened; it has to be made anew.</source>
        <translation>Uložený model nelze otevřít; je třeba ho vytvořit znovu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The file does not exist. Put it there, or correct the path in the project.</source>
        <translation>Soubor neexistuje. Dejte ho tam, nebo opravte cestu v projektu.</translation>
    </message>
    <message>
        <source>This is a folder or a device; name a CAD file.</source>
        <translation>Toto je složka nebo zařízení systému; uveďte soubor CAD.</translation>
    </message>
    <message>
        <source>The file may not be read. Change its permissions, or copy it to a place of your own.</source>
        <translation>Soubor se nesmí číst. Změňte jeho oprávnění, nebo si ho zkopírujte na vlastní místo.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>Reading the file failed. Check the disk or the network it lies on.</source>
        <translation>Čtení souboru selhalo. Zkontrolujte disk nebo síť, na které leží.</translation>
    </message>
    <message>
        <source>%1, about %2 triangles, %3 of memory, %4 s</source>
        <translation>%1, asi %2 trojúhelníků, %3 paměti, %4 s</translation>
    </message>
</context>
<context>
    <name>heartbeat::BeatPanel</name>
    <message>
        <source>Select a channel whose source has the type “heartbeat”.</source>
        <translation>Vyberte kanál, jehož zdroj je typu „heartbeat“.</translation>
    </message>
    <message>
        <source>%1 beats</source>
        <translation>Počet pulzů: %1</translation>
    </message>
</context>
<context>
    <name>historian</name>
    <message>
        <source>A curve needs a span that does not end before it begins, and at least one column.</source>
        <translation>Křivka potřebuje úsek, který nekončí dřív, než začne, a alespoň jeden sloupec.</translation>
    </message>
    <message>
        <source>A curve may have at most %1 columns. Ask for fewer.</source>
        <translation>Křivka smí mít nejvýše %1 sloupců. Žádejte méně.</translation>
    </message>
    <message>
        <source>The history in %1 cannot be read. Check the disk and the permissions of that folder.</source>
        <translation>Historii v %1 nelze přečíst. Zkontrolujte disk a oprávnění té složky.</translation>
    </message>
    <message>
        <source>The history in %1 is held by another program. Close what else has it open and try again.</source>
        <translation>Historii v %1 drží jiný program. Zavřete, co ji má ještě otevřenou, a zkuste to znovu.</translation>
    </message>
    <message>
        <source>There is not enough memory to read the history. Close other programs or ask for a shorter span.</source>
        <translation>Na čtení historie není dost paměti. Zavřete jiné programy nebo žádejte kratší úsek.</translation>
    </message>
    <message>
        <source>The history in %1 could not be written; the disk is probably full. Free some space; what was stored before is safe.</source>
        <translation>Historii v %1 se nepodařilo zapsat; disk je nejspíš plný. Uvolněte místo; co bylo uloženo dříve, je v bezpečí.</translation>
    </message>
    <message>
        <source>The history folder %1 may not be written to. Give yourself write permission, or move the plant to a folder of your own.</source>
        <translation>Do složky historie %1 se nesmí zapisovat. Dejte si právo zápisu, nebo přesuňte provoz do vlastní složky.</translation>
    </message>
    <message>
        <source>The history in %1 is damaged and was left untouched. Restore it from a backup, or rename the folder so that a new history is begun.</source>
        <translation>Historie v %1 je poškozená a zůstala nedotčena. Obnovte ji ze zálohy, nebo složku přejmenujte, aby se začala nová historie.</translation>
    </message>
    <message>
        <source>The history folder %1 was removed or replaced while it was being recorded into. Open the plant again to go on recording.</source>
        <translation>Složka historie %1 byla během záznamu odstraněna nebo nahrazena. Otevřete provoz znovu, aby záznam pokračoval.</translation>
    </message>
    <message>
        <source>This history was opened for reading only. Open it for recording to add to it.</source>
        <translation>Tato historie byla otevřena jen ke čtení. Chcete-li do ní přidávat, otevřete ji k záznamu.</translation>
    </message>
    <message>
        <source>There is no history in %1 yet. Record the plant first.</source>
        <translation>V %1 zatím žádná historie není. Nejdřív provoz zaznamenejte.</translation>
    </message>
    <message>
        <source>Nothing was ever recorded of the channel “%1”. Check its id, or record the plant first.</source>
        <translation>Z kanálu „%1“ nebylo nikdy nic zaznamenáno. Zkontrolujte jeho id, nebo nejdřív provoz zaznamenejte.</translation>
    </message>
    <message>
        <source>The series number %1 is not one of this history. Ask the store for the channel&apos;s series first.</source>
        <translation>Řada číslo %1 do této historie nepatří. Nejdřív se úložiště zeptejte na řadu kanálu.</translation>
    </message>
    <message>
        <source>This program (process %1)</source>
        <translation>Tento program (proces %1)</translation>
    </message>
    <message>
        <source>Process %1</source>
        <translation>Proces %1</translation>
    </message>
    <message>
        <source>Another process</source>
        <translation>Jiný proces</translation>
    </message>
    <message>
        <source>%1 is already recording into %2. Close it there first; reading is possible meanwhile.</source>
        <translation>%1 už zaznamenává do %2. Nejdřív ho tam ukončete; číst lze i mezitím.</translation>
    </message>
    <message>
        <source>Thinning needs a step of more than nothing.</source>
        <translation>Proředění potřebuje krok větší než nula.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Zastaveno na vaše přání.</translation>
    </message>
    <message>
        <source>A batch of samples in %1 is damaged and is left out. Check the disk; a backup may still have it.</source>
        <translation>Dávka vzorků v %1 je poškozená a je vynechána. Zkontrolujte disk; záloha ji možná ještě má.</translation>
    </message>
    <message>
        <source>several channels</source>
        <translation>více kanálů</translation>
    </message>
    <message>
        <source>the channel “%1”</source>
        <translation>kanál „%1“</translation>
    </message>
    <message>
        <source>Samples of %1 from %2 to %3 in %4 are damaged and are left out. Check the disk; a backup may still have them.</source>
        <translation>Vzorky (%1) od %2 do %3 v %4 jsou poškozené a jsou vynechány. Zkontrolujte disk; záloha je možná ještě má.</translation>
    </message>
    <message>
        <source>The history in %1 was written by another version of Twinscope (form %2). Open it with that version.</source>
        <translation>Historii v %1 zapsala jiná verze Twinscope (forma %2). Otevřete ji touto verzí.</translation>
    </message>
</context>
<context>
    <name>import-assimp</name>
    <message>
        <source>The file cannot be opened. Check that it exists and may be read.</source>
        <translation>Soubor nelze otevřít. Zkontrolujte, že existuje a smí se číst.</translation>
    </message>
    <message>
        <source>The file is empty. Export it again.</source>
        <translation>Soubor je prázdný. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>The file&apos;s content is of no known mesh format. Export it as glTF.</source>
        <translation>Obsah souboru není v žádném známém formátu sítí. Exportujte ho jako glTF.</translation>
    </message>
    <message>
        <source>%1 files carry no length unit; %2 were assumed. Set the unit if the model has the wrong size.</source>
        <translation>Soubory %1 nenesou délkovou jednotku; předpokládají se %2. Nastavte jednotku, má-li model špatnou velikost.</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>metry</translation>
    </message>
    <message>
        <source>millimetres</source>
        <translation>milimetry</translation>
    </message>
    <message>
        <source>The %1 file contains no surface that could be shown. Export it with its faces or solids.</source>
        <translation>Soubor %1 neobsahuje žádnou plochu, kterou by šlo zobrazit. Exportujte ho s plochami nebo tělesy.</translation>
    </message>
    <message>
        <source>The model asks for “%1”, which lies outside its folder; that was refused. Put the file beside the model.</source>
        <translation>Model žádá o „%1“, což leží mimo jeho složku; bylo to odmítnuto. Dejte soubor k modelu.</translation>
    </message>
    <message>
        <source>The side file “%1” is missing. Put it beside the model.</source>
        <translation>Vedlejší soubor „%1“ chybí. Dejte ho k modelu.</translation>
    </message>
    <message>
        <source>The file needs more memory than it is allowed. Raise the limit, or simplify the model.</source>
        <translation>Soubor potřebuje víc paměti, než smí mít. Zvyšte mez, nebo model zjednodušte.</translation>
    </message>
    <message>
        <source>The file is damaged, or uses something that cannot be read. Export it again.</source>
        <translation>Soubor je poškozený, nebo používá něco, co nelze přečíst. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>Faces with corners that do not exist were left out: %1. Export the file again.</source>
        <translation>Plochy s neexistujícími rohy byly vynechány: %1. Exportujte soubor znovu.</translation>
    </message>
    <message>
        <source>Lines and points were left out, only surfaces are shown: %1.</source>
        <translation>Čáry a body byly vynechány, zobrazují se jen plochy: %1.</translation>
    </message>
    <message>
        <source>Triangles without an area were left out: %1.</source>
        <translation>Trojúhelníky s nulovou plochou byly vynechány: %1.</translation>
    </message>
    <message>
        <source>Triangles with coordinates that are no finite numbers were left out: %1.</source>
        <translation>Trojúhelníky se souřadnicemi, které nejsou konečná čísla, byly vynechány: %1.</translation>
    </message>
    <message>
        <source>Nodes whose placement is no finite numbers were put at their parent&apos;s origin: %1.</source>
        <translation>Uzly, jejichž umístění nejsou konečná čísla, byly dány do počátku nadřazeného uzlu: %1.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Čte se</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Sestavuje se</translation>
    </message>
    <message>
        <source>The %1 file is damaged, or uses something that cannot be read. Export it again, or in another format.</source>
        <translation>Soubor %1 je poškozený, nebo používá něco, co nelze přečíst. Exportujte ho znovu, nebo v jiném formátu.</translation>
    </message>
    <message>
        <source>The model needs “%1”, which lies outside its folder; that was refused. Put the file beside the model and export it again.</source>
        <translation>Model potřebuje „%1“ mimo svou složku; to bylo odmítnuto. Dejte soubor vedle modelu a exportujte ho znovu.</translation>
    </message>
    <message>
        <source>The model needs “%1”, which is missing. Put it beside the model.</source>
        <translation>Model potřebuje „%1“, který chybí. Dejte ho vedle modelu.</translation>
    </message>
</context>
<context>
    <name>import-occt</name>
    <message>
        <source>The assembly has too many parts or levels to be shown. Export a part of it.</source>
        <translation>Sestava má příliš mnoho dílů nebo úrovní. Exportujte její část.</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Import byl zrušen.</translation>
    </message>
    <message>
        <source>The file was read, but holds no shape that can be shown. Export it again with solids or surfaces.</source>
        <translation>Soubor byl přečten, ale není v něm nic, co by se dalo zobrazit. Exportujte ho znovu s tělesy nebo plochami.</translation>
    </message>
    <message>
        <source>Reading the BREP file</source>
        <translation>Čte se soubor BREP</translation>
    </message>
    <message>
        <source>The BREP file is broken and cannot be read. Export it again.</source>
        <translation>Soubor BREP je poškozený a nelze ho přečíst. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>BREP files carry no length unit; millimetres were assumed.</source>
        <translation>Soubory BREP nenesou délkovou jednotku; předpokládají se milimetry.</translation>
    </message>
    <message>
        <source>The IGES file is broken and cannot be read. Export it again.</source>
        <translation>Soubor IGES je poškozený a nelze ho přečíst. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>The file names no known length unit; millimetres were assumed. Set the unit in the import settings.</source>
        <translation>Soubor neuvádí známou délkovou jednotku; předpokládají se milimetry. Nastavte jednotku v nastavení importu.</translation>
    </message>
    <message>
        <source>Reading the IGES file</source>
        <translation>Čte se soubor IGES</translation>
    </message>
    <message>
        <source>Building the shapes</source>
        <translation>Sestavují se tvary</translation>
    </message>
    <message>
        <source>The STEP file is broken and cannot be read. Export it again.</source>
        <translation>Soubor STEP je poškozený a nelze ho přečíst. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>This is a building model (IFC), which cannot be read. Export the equipment as STEP AP214 or AP242.</source>
        <translation>Toto je model budovy (IFC), který přečíst nelze. Exportujte zařízení jako STEP AP214 nebo AP242.</translation>
    </message>
    <message>
        <source>The file mixes length units (%1); each part was read in its own.</source>
        <translation>Soubor míchá délkové jednotky (%1); každý díl byl přečten ve své.</translation>
    </message>
    <message>
        <source>Reading the STEP file</source>
        <translation>Čte se soubor STEP</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 a %2 dalších</translation>
    </message>
    <message>
        <source>Left out, because no surface of them can be shown: %1.</source>
        <translation>Vynecháno, protože žádnou jejich plochu nelze zobrazit: %1.</translation>
    </message>
    <message>
        <source>Shown with faces missing, because these are damaged: %1.</source>
        <translation>Zobrazeno bez některých ploch, protože jsou poškozené: %1.</translation>
    </message>
    <message>
        <source>Curves and wires without a surface (%1) are not shown.</source>
        <translation>Křivky a dráty bez plochy (%1) se nezobrazují.</translation>
    </message>
    <message>
        <source>Meshing the shapes</source>
        <translation>Tvoří se síť trojúhelníků</translation>
    </message>
    <message>
        <source>The file “%1” does not exist.</source>
        <translation>Soubor „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be opened. Check its access rights.</source>
        <translation>Soubor „%1“ nelze otevřít. Zkontrolujte jeho oprávnění.</translation>
    </message>
    <message>
        <source>The file&apos;s content is neither STEP nor IGES nor BREP.</source>
        <translation>Obsah souboru není STEP, IGES ani BREP.</translation>
    </message>
    <message>
        <source>The model needs more memory than an import may use. Raise the limit, or export the model in parts.</source>
        <translation>Model potřebuje víc paměti, než smí import použít. Zvyšte mez, nebo model exportujte po částech.</translation>
    </message>
    <message>
        <source>The file is broken and cannot be read. Export it again.</source>
        <translation>Soubor je poškozený a nelze ho přečíst. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>The part file “%1” is missing beside the assembly; what it holds is left out.</source>
        <translation>Soubor dílu „%1“ vedle sestavy chybí; jeho obsah je vynechán.</translation>
    </message>
    <message>
        <source>The part file “%1” is broken; what it holds is left out.</source>
        <translation>Soubor dílu „%1“ je poškozený; jeho obsah je vynechán.</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Díl %1</translation>
    </message>
    <message>
        <source>An assembly of the file contains itself. Export it again.</source>
        <translation>Sestava v souboru obsahuje sama sebe. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>Meshing the shapes coarsely</source>
        <translation>Hrubé síťování tvarů</translation>
    </message>
    <message>
        <source>The file holds coordinates that are no place: no number, infinite or far too large (the first in %1). Export it again, and check its unit.</source>
        <translation>Soubor obsahuje souřadnice, které nejsou žádným místem: nejsou číslem, jsou nekonečné nebo příliš velké (první: %1). Vyexportujte jej znovu a zkontrolujte jeho jednotku.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>řádek %1</translation>
    </message>
    <message>
        <source>“%1” lies outside the assembly&apos;s folder.</source>
        <translation>„%1“ leží mimo složku sestavy.</translation>
    </message>
    <message>
        <source>It has more than %1 files.</source>
        <translation>Má více než %1 souborů.</translation>
    </message>
    <message>
        <source>The part file “%1” cannot be left out of the assembly. %2</source>
        <translation>Soubor dílu „%1“ nelze ze sestavy vynechat. %2</translation>
    </message>
    <message>
        <source>What the part file “%1” holds is left out. %2</source>
        <translation>Obsah souboru dílu „%1“ je vynechán. %2</translation>
    </message>
</context>
<context>
    <name>kpis</name>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>least</source>
        <translation>nejméně</translation>
    </message>
    <message>
        <source>most</source>
        <translation>nejvíce</translation>
    </message>
    <message>
        <source>What a run has to keep; empty: anything</source>
        <translation>Co má běh dodržet; prázdné: cokoli</translation>
    </message>
    <message>
        <source>mean(), integral(), least(), greatest(), first(), last(), seconds(), count() of the model&apos;s variables, with + - * / and the quantities</source>
        <translation>mean(), integral(), least(), greatest(), first(), last(), seconds(), count() z proměnných modelu, s + - * / a veličinami</translation>
    </message>
    <message>
        <source>KPI</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>From the run</source>
        <translation>Z běhu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Best is</source>
        <translation>Nejlepší je</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Alespoň</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Nejvýše</translation>
    </message>
</context>
<context>
    <name>mqtt</name>
    <message>
        <source>A broker&apos;s address must hold no user or password: put them into the environment variables TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD.</source>
        <translation>Adresa brokeru nesmí obsahovat uživatele ani heslo: dejte je do proměnných prostředí TWINSCOPE_MQTT_USER a TWINSCOPE_MQTT_PASSWORD.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a broker&apos;s address: write mqtt://host:1883, or mqtts://host:8883 for an encrypted connection.</source>
        <translation>„%1“ není adresa brokeru: pište mqtt://host:1883, nebo mqtts://host:8883 pro šifrované spojení.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no host: write mqtt://host:1883.</source>
        <translation>„%1“ neuvádí počítač: pište mqtt://host:1883.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has something behind the port: a broker&apos;s address ends there, topics belong to the channels.</source>
        <translation>„%1“ má něco za portem: adresa brokeru tam končí, témata patří ke kanálům.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has port 0: brokers usually listen at 1883, with encryption at 8883.</source>
        <translation>„%1“ má port 0: brokery obvykle naslouchají na 1883, se šifrováním na 8883.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be an MQTT topic: give one of 1 to 65,535 bytes of UTF-8 without a null character.</source>
        <translation>„%1“ nemůže být téma MQTT: zadejte 1 až 65 535 bajtů UTF-8 bez nulového znaku.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be published to: leave out the wildcards + and #.</source>
        <translation>Do „%1“ nelze publikovat: vynechte zástupné znaky + a #.</translation>
    </message>
    <message>
        <source>The message for &quot;%1&quot; is larger than MQTT can carry: keep it below 256 MB.</source>
        <translation>Zpráva pro „%1“ je větší, než MQTT unese: udržte ji pod 256 MB.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be subscribed to: + and # must stand for whole levels, and # only at the end.</source>
        <translation>„%1“ nelze odebírat: + a # musí zastupovat celé úrovně a # jen na konci.</translation>
    </message>
    <message>
        <source>There is no connection to the broker: connect first.</source>
        <translation>K brokeru není spojení: nejdřív se připojte.</translation>
    </message>
    <message>
        <source>No computer answers to the name in %1: is it spelled right, and is the network up?</source>
        <translation>Na jméno v %1 neodpovídá žádný počítač: je napsané správně a funguje síť?</translation>
    </message>
    <message>
        <source>Nothing answers at %1: is the broker running?</source>
        <translation>Na %1 nic neodpovídá: běží broker?</translation>
    </message>
    <message>
        <source>No MQTT answer came from %1 in time: is it an MQTT broker, and does a firewall let it through?</source>
        <translation>Z %1 nepřišla včas odpověď MQTT: je to broker MQTT a propouští ho firewall?</translation>
    </message>
    <message>
        <source>The broker at %1 refused the client id: choose another one in the project, or leave it empty.</source>
        <translation>Broker na %1 odmítl identifikátor klienta: zvolte v projektu jiný, nebo ho nechte prázdný.</translation>
    </message>
    <message>
        <source>The broker at %1 does not speak this MQTT version: set the source&apos;s protocol version to 4 (MQTT 3.1.1) or 5.</source>
        <translation>Broker na %1 neumí tuto verzi MQTT: nastavte verzi protokolu zdroje na 4 (MQTT 3.1.1) nebo 5.</translation>
    </message>
    <message>
        <source>The broker at %1 cannot serve at present: wait, or ask who runs it.</source>
        <translation>Broker na %1 teď nemůže sloužit: počkejte, nebo se zeptejte jeho správce.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak MQTT: check host, port, and whether mqtts:// is needed.</source>
        <translation>To, co odpovídá na %1, nemluví MQTT: zkontrolujte počítač, port a zda není třeba mqtts://.</translation>
    </message>
    <message>
        <source>The connection to the broker at %1 was lost: is the broker running, and is the network up?</source>
        <translation>Spojení s brokerem na %1 se ztratilo: běží broker a funguje síť?</translation>
    </message>
    <message>
        <source>The connection to %1 could not be set up: the log has the technical reason.</source>
        <translation>Spojení s %1 se nepodařilo navázat: technický důvod je v hlášeních.</translation>
    </message>
    <message>
        <source>Connecting to %1.</source>
        <translation>Připojuje se k %1.</translation>
    </message>
    <message>
        <source>The broker does not let this user read the topic &quot;%1&quot;: give the user that right, or correct the channel&apos;s topic.</source>
        <translation>Broker tomuto uživateli nedovolí číst téma „%1“: dejte mu to právo, nebo opravte téma kanálu.</translation>
    </message>
    <message>
        <source>Connected to the broker at %1.</source>
        <translation>Připojeno k brokeru na %1.</translation>
    </message>
    <message>
        <source>The broker did not answer in time: is the address right, and is the broker running?</source>
        <translation>Broker včas neodpověděl: je adresa správná a běží broker?</translation>
    </message>
    <message>
        <source>The broker did not take all messages in time: it may be overloaded; publish more slowly or wait longer.</source>
        <translation>Broker včas nepřevzal všechny zprávy: možná je přetížený; publikujte pomaleji nebo počkejte déle.</translation>
    </message>
    <message>
        <source>The broker refused %1 messages: has the user the right to write to these topics?</source>
        <translation>Broker odmítl %1 zpráv: má uživatel právo zapisovat do těchto témat?</translation>
    </message>
    <message>
        <source>The broker at %1 refused user or password: check TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD, or what `twinscope password` has kept.</source>
        <translation>Broker na %1 odmítl uživatele nebo heslo: zkontrolujte TWINSCOPE_MQTT_USER a TWINSCOPE_MQTT_PASSWORD, nebo co uložil příkaz „twinscope password“.</translation>
    </message>
    <message>
        <source>The broker at %1 lets this user not connect: set TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD to one that may, or keep one with `twinscope password`.</source>
        <translation>Broker na %1 tomuto uživateli nedovolí se připojit: nastavte v TWINSCOPE_MQTT_USER a TWINSCOPE_MQTT_PASSWORD takového, který smí, nebo ho uložte příkazem „twinscope password“.</translation>
    </message>
    <message>
        <source>The encrypted connection to %1 failed: does its certificate match the host name, is its authority known (TWINSCOPE_MQTT_CAFILE, or &quot;ca&quot; in the source&apos;s &quot;tls&quot;), and does it want a certificate of ours (&quot;certificate&quot; and &quot;key&quot;)?</source>
        <translation>Šifrované spojení s %1 selhalo: odpovídá certifikát jménu počítače, je známa jeho autorita (TWINSCOPE_MQTT_CAFILE nebo „ca“ v „tls“ zdroje) a nechce broker náš certifikát („certificate“ a „key“)?</translation>
    </message>
</context>
<context>
    <name>plant</name>
    <message>
        <source>There is no channel &quot;%1&quot;: mend the id or add the channel.</source>
        <translation>Kanál „%1“ tu není: opravte id, nebo kanál přidejte.</translation>
    </message>
    <message>
        <source>The alarm needs its &quot;limit&quot;: write one of %1.</source>
        <translation>Alarm potřebuje svou mez „limit“: pište jedno z %1.</translation>
    </message>
    <message>
        <source>The channel &quot;%1&quot; carries texts, on which no alarm can be raised.</source>
        <translation>Kanál „%1“ nese texty, na které nelze vyhlásit alarm.</translation>
    </message>
    <message>
        <source>The channel &quot;%1&quot; has no limit &quot;%2&quot;: add it to the channel&apos;s &quot;limits&quot;, or choose another.</source>
        <translation>Kanál „%1“ nemá mez „%2“: přidejte ji do „limits“ kanálu, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>The limits of the channel &quot;%1&quot; are faulty: mend %2 first.</source>
        <translation>Meze kanálu „%1“ jsou chybné: nejdřív opravte %2.</translation>
    </message>
    <message>
        <source>An alarm on a state needs &quot;state&quot;: write the number at which it is raised.</source>
        <translation>Alarm na stav potřebuje „state“: napište číslo, při kterém se vyhlásí.</translation>
    </message>
    <message>
        <source>The channel &quot;%1&quot; has no state %2: write one of %3.</source>
        <translation>Kanál „%1“ nemá stav %2: pište jeden z %3.</translation>
    </message>
    <message>
        <source>A truth value is 0 (false) or 1 (true), never %1.</source>
        <translation>Pravdivostní hodnota je 0 (nepravda) nebo 1 (pravda), nikdy %1.</translation>
    </message>
    <message>
        <source>A model needs its file: add &quot;file&quot; with the path relative to the project file.</source>
        <translation>Model potřebuje svůj soubor: přidejte „file“ s cestou vzhledem k souboru projektu.</translation>
    </message>
    <message>
        <source>A node path begins with a slash: write &quot;/%1&quot;, or &quot;&quot; for the whole model.</source>
        <translation>Cesta k uzlu začíná lomítkem: pište „/%1“, nebo „“ pro celý model.</translation>
    </message>
    <message>
        <source>There is no asset &quot;%1&quot;: mend the id or add the asset.</source>
        <translation>Zařízení „%1“ tu není: opravte id, nebo zařízení přidejte.</translation>
    </message>
    <message>
        <source>The binding needs its &quot;kind&quot;: write one of %1.</source>
        <translation>Vazba potřebuje svůj druh „kind“: pište jeden z %1.</translation>
    </message>
    <message>
        <source>The same channel is already bound to the same asset in the same way by %1: remove one of the two.</source>
        <translation>Stejný kanál už stejným způsobem váže k témuž zařízení %1: jednu z obou odstraňte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: write the id it is about.</source>
        <translation>Chybí „%1“: napište id, kterého se to týká.</translation>
    </message>
    <message>
        <source>The axis has no direction: write one such as [0, 0, 1] (up).</source>
        <translation>Osa nemá směr: napište nějaký, třeba [0, 0, 1] (nahoru).</translation>
    </message>
    <message>
        <source>With the factor 0 nothing moves: write turns a minute per unit for a spin, metres at the range&apos;s top for a slide.</source>
        <translation>S činitelem 0 se nic nehýbe: pro otáčení pište otáčky za minutu na jednotku, pro posuv metry na horním konci rozsahu.</translation>
    </message>
    <message>
        <source>The channel &quot;%1&quot; carries texts, which can only be shown as a &quot;label&quot;.</source>
        <translation>Kanál „%1“ nese texty, které lze ukázat jen jako „label“.</translation>
    </message>
    <message>
        <source>This binding needs a range, but neither it nor the channel &quot;%1&quot; has one: add &quot;range&quot;: { &quot;low&quot;: …, &quot;high&quot;: … }.</source>
        <translation>Tato vazba potřebuje rozsah, ale nemá ho ona ani kanál „%1“: přidejte &quot;range&quot;: { &quot;low&quot;: …, &quot;high&quot;: … }.</translation>
    </message>
    <message>
        <source>The camera stands where it looks at: move &quot;position&quot; or &quot;target&quot;.</source>
        <translation>Kamera stojí tam, kam se dívá: posuňte „position“ nebo „target“.</translation>
    </message>
    <message>
        <source>&quot;up&quot; has no direction: write [0, 0, 1].</source>
        <translation>„up“ nemá směr: pište [0, 0, 1].</translation>
    </message>
    <message>
        <source>&quot;up&quot; points along the line of sight: choose another, such as [0, 1, 0] for a view from above.</source>
        <translation>„up“ míří ve směru pohledu: zvolte jiný, třeba [0, 1, 0] pro pohled shora.</translation>
    </message>
    <message>
        <source>The limit &quot;%1&quot; (%2) must lie below &quot;%3&quot; (%4): mend or swap them.</source>
        <translation>Mez „%1“ (%2) musí ležet pod „%3“ (%4): opravte je, nebo prohoďte.</translation>
    </message>
    <message>
        <source>The limit &quot;%1&quot; (%2) lies outside the channel&apos;s range %3 to %4: mend the limit or the range.</source>
        <translation>Mez „%1“ (%2) leží mimo rozsah kanálu %3 až %4: opravte mez, nebo rozsah.</translation>
    </message>
    <message>
        <source>A state is named by its number: write &quot;0&quot;: &quot;stopped&quot;, for example.</source>
        <translation>Stav se pojmenovává podle čísla: pište například &quot;0&quot;: &quot;stojí&quot;.</translation>
    </message>
    <message>
        <source>A truth value has only the states &quot;0&quot; (false) and &quot;1&quot; (true).</source>
        <translation>Pravdivostní hodnota má jen stavy „0“ (nepravda) a „1“ (pravda).</translation>
    </message>
    <message>
        <source>The name of a state must be a text in quotes that is not empty: write one, or remove the state.</source>
        <translation>Název stavu musí být neprázdný text v uvozovkách: napište ho, nebo stav odstraňte.</translation>
    </message>
    <message>
        <source>The address names no source: write the id of one of &quot;sources&quot;, or remove the address.</source>
        <translation>Adresa neuvádí zdroj: napište id některého ze „sources“, nebo adresu odstraňte.</translation>
    </message>
    <message>
        <source>There is no source &quot;%1&quot;: mend the id or add the source.</source>
        <translation>Zdroj „%1“ tu není: opravte id, nebo zdroj přidejte.</translation>
    </message>
    <message>
        <source>A channel of texts has neither range nor limits: remove them, or make its &quot;kind&quot; &quot;number&quot;.</source>
        <translation>Textový kanál nemá rozsah ani meze: odstraňte je, nebo nastavte jeho „kind“ na „number“.</translation>
    </message>
    <message>
        <source>States name whole numbers or truth values: make the channel&apos;s &quot;kind&quot; &quot;integer&quot; or &quot;boolean&quot;, or remove them.</source>
        <translation>Stavy pojmenovávají celá čísla nebo pravdivostní hodnoty: nastavte „kind“ kanálu na „integer“ nebo „boolean“, nebo je odstraňte.</translation>
    </message>
    <message>
        <source>A JSON pointer begins with a slash: write &quot;/%1&quot;, or &quot;&quot; for the whole payload.</source>
        <translation>Ukazatel JSON začíná lomítkem: pište „/%1“, nebo „“ pro celou zprávu.</translation>
    </message>
    <message>
        <source>In a JSON pointer &quot;~&quot; is written &quot;~0&quot; and a slash within a key &quot;~1&quot;.</source>
        <translation>V ukazateli JSON se „~“ píše „~0“ a lomítko uvnitř klíče „~1“.</translation>
    </message>
    <message>
        <source>A label knows {name}, {asset}, {value} and {unit}, but not {%1}.</source>
        <translation>Popisek zná {name}, {asset}, {value} a {unit}, ale ne {%1}.</translation>
    </message>
    <message>
        <source>The path &quot;%1&quot; is absolute and would break on another machine: write it relative to the folder of the project file.</source>
        <translation>Cesta „%1“ je absolutní a na jiném počítači by nefungovala: pište ji vzhledem ke složce souboru projektu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an address, but models are read from files: put the file beside the project and write its relative path.</source>
        <translation>„%1“ je adresa, ale modely se čtou ze souborů: dejte soubor k projektu a napište jeho relativní cestu.</translation>
    </message>
    <message>
        <source>Folders are divided by &quot;/&quot;: write &quot;%1&quot;.</source>
        <translation>Složky se oddělují „/“: pište „%1“.</translation>
    </message>
    <message>
        <source>The path holds a null character: write the file&apos;s relative path.</source>
        <translation>Cesta obsahuje nulový znak: napište relativní cestu souboru.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a folder: name the model file within it.</source>
        <translation>„%1“ je složka: uveďte soubor modelu v ní.</translation>
    </message>
    <message>
        <source>The model file &quot;%1&quot; may not be read: mend its permissions.</source>
        <translation>Soubor modelu „%1“ se nesmí číst: opravte jeho oprávnění.</translation>
    </message>
    <message>
        <source>There is no model file &quot;%1&quot;: put it there, or mend the path, which is relative to the project file.</source>
        <translation>Soubor modelu „%1“ tu není: dejte ho tam, nebo opravte cestu, která je vzhledem k souboru projektu.</translation>
    </message>
    <message>
        <source>There is no model file &quot;%1&quot;. Did you mean &quot;%2&quot;?</source>
        <translation>Soubor modelu „%1“ tu není. Měli jste na mysli „%2“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty: give this entry one of its own.</source>
        <translation>„%1“ je prázdné: dejte této položce vlastní.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is longer than %2 characters: shorten it.</source>
        <translation>„%1“ je delší než %2 znaků: zkraťte to.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a control character: remove it.</source>
        <translation>„%1“ obsahuje řídicí znak: odstraňte ho.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; begins or ends with a blank: remove it.</source>
        <translation>„%1“ začíná nebo končí mezerou: odstraňte ji.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing: give this entry one of its own.</source>
        <translation>Chybí „%1“: dejte této položce vlastní.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already taken by %2: choose another.</source>
        <translation>„%1“ už má %2: zvolte jiné.</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>řádek %1, sloupec %2</translation>
    </message>
    <message>
        <source>The key &quot;%1&quot; stands here twice; only the first is used. Remove one of them.</source>
        <translation>Klíč „%1“ tu stojí dvakrát; použije se jen první. Jeden z nich odstraňte.</translation>
    </message>
    <message>
        <source>it holds more than %1 values</source>
        <translation>obsahuje víc než %1 hodnot</translation>
    </message>
    <message>
        <source>its objects and arrays are nested more than %1 deep</source>
        <translation>jeho objekty a pole jsou vnořeny hlouběji než %1</translation>
    </message>
    <message>
        <source>The project file is not read: %1. Divide the plant into several projects.</source>
        <translation>Soubor projektu se nečte: %1. Rozdělte provoz do několika projektů.</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>je větší než %1 MiB</translation>
    </message>
    <message>
        <source>The file is not correct JSON at %1: look there for a missing or extra comma, quote or bracket.</source>
        <translation>Soubor není správný JSON v místě %1: hledejte tam chybějící nebo přebytečnou čárku, uvozovku či závorku.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>objekt</translation>
    </message>
    <message>
        <source>an array of %1</source>
        <translation>pole o délce %1</translation>
    </message>
    <message>
        <source>the text &quot;%1&quot;</source>
        <translation>text „%1“</translation>
    </message>
    <message>
        <source>the number %1</source>
        <translation>číslo %1</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>text v uvozovkách</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true nebo false</translation>
    </message>
    <message>
        <source>a number without quotes</source>
        <translation>číslo bez uvozovek</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must lie between %2 and %3, but is %4: write a number within.</source>
        <translation>„%1“ musí ležet mezi %2 a %3, ale je %4: napište číslo v tom rozmezí.</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>celé číslo od %1 do %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a time in seconds and cannot be negative: write 0 or more.</source>
        <translation>„%1“ je čas v sekundách a nemůže být záporný: pište 0 nebo víc.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a time in seconds and cannot be longer than ten years.</source>
        <translation>„%1“ je čas v sekundách a nemůže být delší než deset let.</translation>
    </message>
    <message>
        <source>an array of three numbers, such as [0, 0, 1]</source>
        <translation>pole tří čísel, třeba [0, 0, 1]</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies too far away: write numbers of at most %2.</source>
        <translation>„%1“ leží příliš daleko: pište čísla nejvýše %2.</translation>
    </message>
    <message>
        <source>an object in braces { }</source>
        <translation>objekt ve složených závorkách { }</translation>
    </message>
    <message>
        <source>an array in brackets [ ]</source>
        <translation>pole v hranatých závorkách [ ]</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>jedno z %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;: write one of %3.</source>
        <translation>„%1“ nemůže být „%2“: pište jedno z %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be %2, but is %3.</source>
        <translation>„%1“ musí být %2, ale je %3.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no meaning here and is ignored: write &quot;%2&quot; if that was meant.</source>
        <translation>„%1“ tu nemá význam a nebere se v úvahu: pište „%2“, pokud to bylo míněno.</translation>
    </message>
    <message>
        <source>%1 more faults are not listed: mend these first.</source>
        <translation>Dalších %1 chyb není vypsáno: nejdřív opravte tyto.</translation>
    </message>
    <message>
        <source>The file is JSON, but not a Twinscope project: a project begins with { &quot;twinscope&quot;: 1.</source>
        <translation>Soubor je JSON, ale ne projekt Twinscope: projekt začíná { &quot;twinscope&quot;: 1.</translation>
    </message>
    <message>
        <source>The format&apos;s version is missing: begin the file with &quot;twinscope&quot;: 1.</source>
        <translation>Chybí verze formátu: začněte soubor &quot;twinscope&quot;: 1.</translation>
    </message>
    <message>
        <source>The project has format %1, but this Twinscope knows formats up to %2: update Twinscope.</source>
        <translation>Projekt má formát %1, ale tento Twinscope zná formáty jen do %2: aktualizujte Twinscope.</translation>
    </message>
    <message>
        <source>The format&apos;s version must be the number 1: write &quot;twinscope&quot;: 1.</source>
        <translation>Verze formátu musí být číslo 1: pište &quot;twinscope&quot;: 1.</translation>
    </message>
    <message>
        <source>There is no project file &quot;%1&quot;: check the path.</source>
        <translation>Soubor projektu „%1“ tu není: zkontrolujte cestu.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a file: name the NAME.twin.json file of the project.</source>
        <translation>„%1“ není soubor: uveďte soubor NÁZEV.twin.json projektu.</translation>
    </message>
    <message>
        <source>The project file &quot;%1&quot; cannot be opened: check its permissions.</source>
        <translation>Soubor projektu „%1“ nelze otevřít: zkontrolujte jeho oprávnění.</translation>
    </message>
    <message>
        <source>The project file &quot;%1&quot; cannot be read.</source>
        <translation>Soubor projektu „%1“ nelze přečíst.</translation>
    </message>
    <message>
        <source>The project could not be saved to &quot;%1&quot;: check the folder&apos;s permissions and the free space. The old file is untouched.</source>
        <translation>Projekt se nepodařilo uložit do „%1“: zkontrolujte oprávnění složky a volné místo. Starý soubor zůstal nedotčen.</translation>
    </message>
    <message>
        <source>The project has no file yet: choose one to save it to.</source>
        <translation>Projekt zatím nemá soubor: zvolte, kam ho uložit.</translation>
    </message>
    <message>
        <source>The project was saved, but cannot be read back: keep a copy of it and report this defect.</source>
        <translation>Projekt byl uložen, ale nelze ho zpět přečíst: uschovejte si kopii a tuto vadu nahlaste.</translation>
    </message>
    <message>
        <source>An entry of &quot;%1&quot; must be an object in braces { }: mend or remove it.</source>
        <translation>Položka „%1“ musí být objekt ve složených závorkách { }: opravte ji, nebo odstraňte.</translation>
    </message>
    <message>
        <source>A range needs both ends: write { &quot;low&quot;: 0, &quot;high&quot;: 100 } with the numbers of this plant.</source>
        <translation>Rozsah potřebuje oba konce: pište { &quot;low&quot;: 0, &quot;high&quot;: 100 } s čísly tohoto provozu.</translation>
    </message>
    <message>
        <source>The range&apos;s low end %1 must lie below its high end %2: mend or swap them.</source>
        <translation>Dolní konec rozsahu %1 musí ležet pod horním %2: opravte je, nebo prohoďte.</translation>
    </message>
    <message>
        <source>&quot;type&quot; is empty: write &quot;mqtt&quot;.</source>
        <translation>„type“ je prázdné: pište „mqtt“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not belong here, because secrets are never kept in files: remove it.</source>
        <translation>„%1“ sem nepatří, protože tajné údaje se do souborů nikdy neukládají: odstraňte to.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Měli jste na mysli „%1“?</translation>
    </message>
    <message>
        <source>The topic is missing: write the MQTT topic of this channel, such as &quot;plant/pump1/flow&quot;.</source>
        <translation>Chybí téma: napište téma MQTT tohoto kanálu, třeba „provoz/cerpadlo1/prutok“.</translation>
    </message>
    <message>
        <source>The topic &quot;%1&quot; holds a wildcard (+ or #), but a channel has one topic: write it in full.</source>
        <translation>Téma „%1“ obsahuje zástupný znak (+ nebo #), ale kanál má jedno téma: napište ho celé.</translation>
    </message>
    <message>
        <source>The topic &quot;%1&quot; holds a control character: remove it.</source>
        <translation>Téma „%1“ obsahuje řídicí znak: odstraňte ho.</translation>
    </message>
    <message>
        <source>The topic &quot;%1&quot; begins or ends with a blank: remove it.</source>
        <translation>Téma „%1“ začíná nebo končí mezerou: odstraňte ji.</translation>
    </message>
    <message>
        <source>The topic &quot;%1&quot; has an empty level: remove the slash at the end or one of two in a row.</source>
        <translation>Téma „%1“ má prázdnou úroveň: odstraňte lomítko na konci, nebo jedno ze dvou za sebou.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a shared subscription, not a topic: remove &quot;$share/&quot; and the group&apos;s name.</source>
        <translation>„%1“ je sdílený odběr, ne téma: odstraňte „$share/“ a název skupiny.</translation>
    </message>
    <message>
        <source>The topic is longer than MQTT allows (65,535 bytes): shorten it.</source>
        <translation>Téma je delší, než MQTT dovoluje (65 535 bajtů): zkraťte ho.</translation>
    </message>
    <message>
        <source>MQTT over WebSockets is not supported: write the broker&apos;s &quot;mqtt://&quot; or &quot;mqtts://&quot; address.</source>
        <translation>MQTT přes WebSockets není podporováno: napište adresu brokeru „mqtt://“ nebo „mqtts://“.</translation>
    </message>
    <message>
        <source>The scheme &quot;%1&quot; is unknown here: write &quot;%2://%3&quot;.</source>
        <translation>Schéma „%1“ tu není známé: pište „%2://%3“.</translation>
    </message>
    <message>
        <source>The source has no address: add &quot;url&quot;, such as &quot;mqtt://host:1883&quot;.</source>
        <translation>Zdroj nemá adresu: přidejte „url“, třeba „mqtt://host:1883“.</translation>
    </message>
    <message>
        <source>The address holds a user, a password or a token, but secrets are never kept in files: leave only &quot;mqtt://host:1883&quot; and put them into the environment variables TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD.</source>
        <translation>Adresa obsahuje uživatele, heslo nebo token, ale tajné údaje se do souborů nikdy neukládají: nechte jen „mqtt://host:1883“ a dejte je do proměnných prostředí TWINSCOPE_MQTT_USER a TWINSCOPE_MQTT_PASSWORD.</translation>
    </message>
    <message>
        <source>The address holds a user, a password or a token, but secrets are never kept in files: take them out.</source>
        <translation>Adresa obsahuje uživatele, heslo nebo token, ale tajné údaje se do souborů nikdy neukládají: odstraňte je.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; has no scheme: write &quot;mqtt://%1&quot;.</source>
        <translation>Adresa „%1“ nemá schéma: pište „mqtt://%1“.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; cannot be understood: write it as &quot;mqtt://host:1883&quot;.</source>
        <translation>Adrese „%1“ nelze porozumět: pište ji jako „mqtt://host:1883“.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; names no host: write it as &quot;mqtt://host:1883&quot;.</source>
        <translation>Adresa „%1“ neuvádí počítač: pište ji jako „mqtt://host:1883“.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; has the port 0: write the broker&apos;s port, usually 1883.</source>
        <translation>Adresa „%1“ má port 0: napište port brokeru, obvykle 1883.</translation>
    </message>
    <message>
        <source>Nothing may follow host and port in &quot;%1&quot;: topics stand in the channels.</source>
        <translation>Za počítačem a portem v „%1“ nesmí nic následovat: témata stojí u kanálů.</translation>
    </message>
    <message>
        <source>The shared history has no address: add &quot;url&quot;, such as &quot;%1&quot;.</source>
        <translation>Sdílená historie nemá adresu: doplňte &quot;url&quot;, například &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The address holds a user or a password, but secrets are never kept in files: leave only &quot;%1&quot; and put them into the environment variables TWINSCOPE_HISTORY_USER and TWINSCOPE_HISTORY_PASSWORD.</source>
        <translation>Adresa obsahuje uživatele nebo heslo, ale tajné údaje se do souborů nikdy neukládají: ponechte jen &quot;%1&quot; a údaje dejte do proměnných prostředí TWINSCOPE_HISTORY_USER a TWINSCOPE_HISTORY_PASSWORD.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; cannot be understood: write it as &quot;%2&quot;.</source>
        <translation>Adrese &quot;%1&quot; nelze porozumět: napište ji jako &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>The address &quot;%1&quot; names no database: write it as &quot;%2&quot;.</source>
        <translation>Adresa &quot;%1&quot; neuvádí databázi: napište ji jako &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>A Sparkplug host already says on its STATE topic whether it is there, and a connection has one last will: remove &quot;statusTopic&quot;.</source>
        <translation>Hostitel Sparkplug už oznamuje svou přítomnost v tématu STATE a spojení má jen jednu poslední vůli: odstraňte „statusTopic“.</translation>
    </message>
    <message>
        <source>A client&apos;s certificate and its private key go together: write both &quot;certificate&quot; and &quot;key&quot;, or neither.</source>
        <translation>Certifikát klienta a jeho soukromý klíč patří k sobě: uveďte „certificate“ i „key“, nebo ani jedno.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds a slash, but is one level of a topic: remove it.</source>
        <translation>„%1“ obsahuje lomítko, ale je to jedna úroveň tématu: odstraňte ho.</translation>
    </message>
    <message>
        <source>A Sparkplug topic carries many values: name one with &quot;metric&quot;.</source>
        <translation>Téma Sparkplug nese mnoho hodnot: jednu z nich pojmenujte pomocí „metric“.</translation>
    </message>
    <message>
        <source>A metric belongs to a Sparkplug node or device: write its topic as &quot;spBv1.0/GROUP/NODE&quot; or &quot;spBv1.0/GROUP/NODE/DEVICE&quot;, without a message type.</source>
        <translation>Metrika patří uzlu nebo zařízení Sparkplug: téma zapište jako „spBv1.0/SKUPINA/UZEL“ nebo „spBv1.0/SKUPINA/UZEL/ZAŘÍZENÍ“, bez typu zprávy.</translation>
    </message>
    <message>
        <source>A Sparkplug metric has its value and time by itself: remove &quot;pointer&quot; and &quot;timePointer&quot;.</source>
        <translation>Metrika Sparkplug má hodnotu i čas sama: odstraňte „pointer“ a „timePointer“.</translation>
    </message>
    <message>
        <source>Thinning needs both: write &quot;rawDays&quot; (kept as recorded for so long) and &quot;thinSeconds&quot; (then one column every so often).</source>
        <translation>Proředění potřebuje obojí: zapište &quot;rawDays&quot; (tak dlouho zůstane záznam celý) a &quot;thinSeconds&quot; (pak jeden sloupec po tolika sekundách).</translation>
    </message>
    <message>
        <source>What is removed after &quot;keepDays&quot; cannot be kept as recorded for longer: make &quot;keepDays&quot; at least &quot;rawDays&quot;.</source>
        <translation>Co se po &quot;keepDays&quot; odstraní, nemůže zůstat celé déle: zvolte &quot;keepDays&quot; alespoň tak velké jako &quot;rawDays&quot;.</translation>
    </message>
    <message>
        <source>Did you mean one of these: %1?</source>
        <translation>Nemysleli jste některé z těchto: %1?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no length: write &quot;mm&quot;, &quot;cm&quot;, &quot;m&quot; or &quot;[in_i]&quot;.</source>
        <translation>„%1“ není délka: napište „mm“, „cm“, „m“ nebo „[in_i]“.</translation>
    </message>
    <message>
        <source>What the plugin &quot;%1&quot; keeps must be an object in braces { }: mend or remove it.</source>
        <translation>To, co ukládá zásuvný modul &quot;%1&quot;, musí být objekt ve složených závorkách { }: opravte to, nebo odstraňte.</translation>
    </message>
    <message>
        <source>The plugin &quot;%1&quot; stands here twice: remove one of the two.</source>
        <translation>Zásuvný modul &quot;%1&quot; je zde uveden dvakrát: jeden výskyt odstraňte.</translation>
    </message>
    <message>
        <source>A set lists ids of assets: write each in quotes.</source>
        <translation>Sada je seznam identifikátorů zařízení: každý zapište v uvozovkách.</translation>
    </message>
    <message>
        <source>There is no asset &quot;%1&quot;: mend the id or take it out of the set.</source>
        <translation>Zařízení &quot;%1&quot; neexistuje: opravte identifikátor, nebo jej ze sady odeberte.</translation>
    </message>
    <message>
        <source>The asset &quot;%1&quot; is in the set already: remove one of the two.</source>
        <translation>Zařízení &quot;%1&quot; už v sadě je: jeden výskyt odstraňte.</translation>
    </message>
</context>
<context>
    <name>postgres</name>
    <message>
        <source>A curve needs a span that does not end before it begins, and at least one column.</source>
        <translation>Křivka potřebuje úsek, který nekončí dříve, než začne, a alespoň jeden sloupec.</translation>
    </message>
    <message>
        <source>A curve may have at most %1 columns. Ask for fewer.</source>
        <translation>Křivka smí mít nejvýše %1 sloupců. Požádejte o méně.</translation>
    </message>
    <message>
        <source>The shared history has the form %1, but this Twinscope knows the form %2: use the same version of Twinscope everywhere.</source>
        <translation>Sdílená historie má podobu %1, ale tento Twinscope zná podobu %2: používejte všude stejnou verzi Twinscope.</translation>
    </message>
    <message>
        <source>The shared history refused user or password: set TWINSCOPE_HISTORY_USER and TWINSCOPE_HISTORY_PASSWORD.</source>
        <translation>Sdílená historie odmítla uživatele nebo heslo: nastavte TWINSCOPE_HISTORY_USER a TWINSCOPE_HISTORY_PASSWORD.</translation>
    </message>
    <message>
        <source>The database of the shared history does not exist: create it on the server, or mend the address.</source>
        <translation>Databáze sdílené historie neexistuje: vytvořte ji na serveru, nebo opravte adresu.</translation>
    </message>
    <message>
        <source>The server of the shared history does not answer: it is tried again until it does.</source>
        <translation>Server sdílené historie neodpovídá: pokusy se opakují, dokud neodpoví.</translation>
    </message>
    <message>
        <source>The server of the shared history is out of disk, memory or connections: make room there.</source>
        <translation>Serveru sdílené historie došlo místo na disku, paměť nebo spojení: uvolněte je tam.</translation>
    </message>
    <message>
        <source>The user of the shared history may not do this: grant it the rights on the schema “twinscope”.</source>
        <translation>Uživatel sdílené historie k tomu nemá oprávnění: přidělte mu práva ke schématu „twinscope“.</translation>
    </message>
    <message>
        <source>The shared history is damaged on its server: see the server&apos;s log.</source>
        <translation>Sdílená historie je na svém serveru poškozená: podívejte se do protokolu serveru.</translation>
    </message>
    <message>
        <source>The server of the shared history did not understand Twinscope: please report this defect.</source>
        <translation>Server sdílené historie Twinscope neporozuměl: nahlaste prosím tuto závadu.</translation>
    </message>
    <message>
        <source>The shared history was opened for reading only.</source>
        <translation>Sdílená historie byla otevřena jen ke čtení.</translation>
    </message>
    <message>
        <source>The shared history has no series with the number %1.</source>
        <translation>Sdílená historie nemá řadu s číslem %1.</translation>
    </message>
    <message>
        <source>The shared history has nothing of “%1”.</source>
        <translation>Sdílená historie nemá nic o „%1“.</translation>
    </message>
    <message>
        <source>Nothing was stored in the shared history so far: a recorder has to feed it first.</source>
        <translation>Do sdílené historie zatím nebylo nic uloženo: nejdříve ji musí naplnit záznamník.</translation>
    </message>
    <message>
        <source>Thinning needs a step of more than nothing.</source>
        <translation>Proředění potřebuje krok větší než nula.</translation>
    </message>
</context>
<context>
    <name>predict</name>
    <message>
        <source>time</source>
        <translation>čas</translation>
    </message>
    <message>
        <source>the same moment stands twice</source>
        <translation>je stejný okamžik uveden dvakrát</translation>
    </message>
    <message>
        <source>the time goes back</source>
        <translation>se čas vrací zpět</translation>
    </message>
    <message>
        <source>In the column “%1” of “%2” %3, at row %4 of the data (%5): sort the rows by time and remove what is doubled.</source>
        <translation>Ve sloupci „%1“ souboru „%2“ %3, na řádku %4 dat (%5): seřaďte řádky podle času a odstraňte duplicity.</translation>
    </message>
    <message>
        <source>“%1” has %2 rows: of them %3 cannot be taken for training and others be left to judge.</source>
        <translation>„%1“ má řádků: %2; nelze z nich %3 použít k trénování a jiné ponechat k posouzení.</translation>
    </message>
    <message>
        <source>“%1” has no column of numbers to judge.</source>
        <translation>„%1“ nemá žádný číselný sloupec k posouzení.</translation>
    </message>
    <message>
        <source>constant in the rows to train on</source>
        <translation>konstantní v řádcích k trénování</translation>
    </message>
    <message>
        <source>All columns are constant in the rows to train on (%1): nothing can be learnt from them.</source>
        <translation>Všechny sloupce jsou v řádcích k trénování konstantní (%1): nelze se z nich nic naučit.</translation>
    </message>
    <message>
        <source>There is no column “%1” to tell the operating mode; there are: %2.</source>
        <translation>Sloupec „%1“, který by určoval provozní režim, neexistuje; k dispozici jsou: %2.</translation>
    </message>
    <message>
        <source>No operating mode has %1 rows to train on.</source>
        <translation>Žádný provozní režim nemá dost řádků k trénování (potřeba: %1).</translation>
    </message>
    <message>
        <source>%1 rows are too few to train “%2”: give at least %3.</source>
        <translation>Řádků je na natrénování „%2“ příliš málo (%1): zadejte jich alespoň %3.</translation>
    </message>
    <message>
        <source>There is no method “%1”; there are: %2.</source>
        <translation>Metoda „%1“ neexistuje; k dispozici jsou: %2.</translation>
    </message>
    <message>
        <source>Say what is good: --train FILE… or --train-rows N.</source>
        <translation>Určete, co je v pořádku: --train FILE… nebo --train-rows N.</translation>
    </message>
    <message>
        <source>The column “%1” is left out: %2.</source>
        <translation>Sloupec „%1“ je vynechán: %2.</translation>
    </message>
    <message>
        <source>%1 rows could not be judged: they have no value, or are in an operating mode that was not trained.</source>
        <translation>Řádky, které nebylo možné posoudit: %1; nemají hodnotu, nebo jsou v provozním režimu, který nebyl natrénován.</translation>
    </message>
    <message>
        <source>Rows flagged: %1 of %2; episodes: %3.</source>
        <translation>Označené řádky: %1 z %2, počet epizod: %3.</translation>
    </message>
    <message>
        <source>Against the labels: F1 %1, false alarms %2, missed %3.</source>
        <translation>Oproti značkám: F1 %1, falešné poplachy %2, přehlédnuto %3.</translation>
    </message>
    <message>
        <source>Find anomalies; train on runs to failure; estimate remaining life.</source>
        <translation>Hledání anomálií; trénování na bězích do poruchy; odhad zbývající životnosti.</translation>
    </message>
    <message>
        <source>Say with --channel which column of “%1” is meant: %2.</source>
        <translation>Pomocí --channel určete, který sloupec souboru „%1“ je míněn: %2.</translation>
    </message>
    <message>
        <source>“%1” lacks columns that the model was trained on: %2. It has: %3. Give them the names they had in training.</source>
        <translation>V „%1“ chybí sloupce, na kterých byl model natrénován: %2. Obsahuje: %3. Pojmenujte je stejně jako při trénování.</translation>
    </message>
    <message>
        <source>The column “%1” of “%2” is in %3, the model was trained in %4: convert it, or train anew.</source>
        <translation>Sloupec „%1“ souboru „%2“ je v jednotce %3, model byl natrénován v jednotce %4: převeďte jej, nebo model natrénujte znovu.</translation>
    </message>
    <message>
        <source>“%1” cannot be used: %2</source>
        <translation>„%1“ nelze použít: %2</translation>
    </message>
    <message>
        <source>it has %1 columns, and %2 names were given.</source>
        <translation>počet sloupců je %1, zadaných názvů je však %2.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2”; its columns are: %3.</source>
        <translation>„%1“ nemá sloupec „%2“; má sloupce: %3.</translation>
    </message>
    <message>
        <source>line %1 has %2 fields instead of %3.</source>
        <translation>řádek %1 má jiný počet polí: %2 místo %3.</translation>
    </message>
    <message>
        <source>in line %1 the time “%2” of the column “%3” cannot be read.</source>
        <translation>na řádku %1 nelze přečíst čas „%2“ ve sloupci „%3“.</translation>
    </message>
    <message>
        <source>two columns are called “%1”.</source>
        <translation>dva sloupce mají název „%1“.</translation>
    </message>
    <message>
        <source>in line %1 “%2” of the column “%3” is no number.</source>
        <translation>na řádku %1 není „%2“ ve sloupci „%3“ číslo.</translation>
    </message>
    <message>
        <source>line %1 is broken.</source>
        <translation>řádek %1 je poškozený.</translation>
    </message>
    <message>
        <source>There is no asset “%1” to be watched: mend &quot;asset&quot;.</source>
        <translation>Zařízení „%1“, které se má sledovat, neexistuje: opravte &quot;asset&quot;.</translation>
    </message>
    <message>
        <source>The watch of %1 names the channel “%2”, which does not exist.</source>
        <translation>Sledování %1 uvádí kanál „%2“, který neexistuje.</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Anomálie</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Neobvyklé</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>jako obvykle</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>neobvyklé</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Behaves unusually</source>
        <translation>Chová se neobvykle</translation>
    </message>
    <message>
        <source>What is normal is learnt from the record, and nothing is recorded here: record the plant.</source>
        <translation>Co je normální, se zjišťuje ze záznamu, a zde se nic nezaznamenává: spusťte záznam provozu.</translation>
    </message>
    <message>
        <source>Learning what is normal.</source>
        <translation>Probíhá učení normálního stavu.</translation>
    </message>
    <message>
        <source>The solver found no plan.</source>
        <translation>Řešič nenašel žádný plán.</translation>
    </message>
    <message>
        <source>In the plan&apos;s rules the field “%1” is missing or cannot be used.</source>
        <translation>V pravidlech plánu pole „%1“ chybí nebo je nelze použít.</translation>
    </message>
    <message>
        <source>The work on %1 fits in no shift of the plan: shorten it, or widen shifts, horizon or delivery.</source>
        <translation>Práce na %1 se nevejde do žádné směny plánu: zkraťte ji, nebo rozšiřte směny, horizont či termín dodání.</translation>
    </message>
    <message>
        <source>The regression failed in its library.</source>
        <translation>Regrese selhala ve své knihovně.</translation>
    </message>
    <message>
        <source>There are no rows to learn from.</source>
        <translation>Nejsou žádné řádky, ze kterých by se dalo učit.</translation>
    </message>
    <message>
        <source>No sensor of “%1” ever changes, so that nothing can be learned. The sensors are: %2.</source>
        <translation>Žádný snímač z „%1“ se nikdy nemění, takže se nelze nic naučit. Snímače jsou: %2.</translation>
    </message>
    <message>
        <source>The unit %1 has no value in any of the columns that the model reads: %2.</source>
        <translation>Jednotka %1 nemá hodnotu v žádném ze sloupců, které model čte: %2.</translation>
    </message>
    <message>
        <source>“%1” is not what the benchmark has there: fetch it anew.</source>
        <translation>„%1“ neodpovídá tomu, co benchmark na tomto místě má: stáhněte jej znovu.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: give the folder with the benchmark&apos;s “data” and “labels”.</source>
        <translation>„%1“ nelze přečíst: zadejte složku se složkami „data“ a „labels“ benchmarku.</translation>
    </message>
    <message>
        <source>No series that “%1” names is in “%2/data”.</source>
        <translation>V „%2/data“ není žádná řada, kterou „%1“ uvádí.</translation>
    </message>
    <message>
        <source>The column “%1” has no value in %2: mend it or leave it out with --without.</source>
        <translation>Sloupec „%1“ nemá v %2 žádnou hodnotu: opravte ho, nebo ho vynechte pomocí --without.</translation>
    </message>
    <message>
        <source>Too few rows to train on (%1): give at least 20.</source>
        <translation>Řádků k trénování je %1: zadejte jich alespoň 20.</translation>
    </message>
    <message>
        <source>the rows to train on</source>
        <translation>řádcích k trénování</translation>
    </message>
    <message>
        <source>the rows to judge</source>
        <translation>řádcích k posouzení</translation>
    </message>
    <message>
        <source>The rows to train on may hold a fault: in rows %1 to %2 “%3” is %4 standard deviations away from its usual value. Leave them out if it was one.</source>
        <translation>Řádky k trénování možná obsahují poruchu: v řádcích %1 až %2 je „%3“ o %4 směrodatných odchylek od obvyklé hodnoty. Pokud to porucha byla, vynechte je.</translation>
    </message>
    <message>
        <source>%1 runs: error (RMSE) %2, 90 % intervals cover %3 %, half-way within 20 %: %4 %.</source>
        <translation>Běhů: %1, chyba (RMSE) %2, 90% intervaly pokrývají %3 %, v polovině do 20 %: %4 %.</translation>
    </message>
    <message>
        <source>The model was learned from these very runs: it knows their end, and other runs will do worse.</source>
        <translation>Model se učil právě z těchto běhů: zná jejich konec a u jiných běhů bude horší.</translation>
    </message>
    <message>
        <source>“%1” is no span of time: write PLANT@FROM/TO, such as @2026-03-02T00:00:00Z/2026-03-09T00:00:00Z.</source>
        <translation>„%1“ není časový úsek: pište PLANT@FROM/TO, třeba @2026-03-02T00:00:00Z/2026-03-09T00:00:00Z.</translation>
    </message>
    <message>
        <source>The life of %1 has no date and time in &quot;%2&quot;: write it as 2026-03-02T00:00:00Z.</source>
        <translation>Životnost %1 nemá v &quot;%2&quot; datum a čas: pište je jako 2026-03-02T00:00:00Z.</translation>
    </message>
    <message>
        <source>The life of %1 names the channel “%2”, which does not exist.</source>
        <translation>Životnost %1 uvádí kanál „%2“, který neexistuje.</translation>
    </message>
    <message>
        <source>There is no asset “%1” with a life: mend &quot;asset&quot;.</source>
        <translation>Zařízení „%1“ s životností neexistuje: opravte &quot;asset&quot;.</translation>
    </message>
    <message>
        <source>The life of %1 names no model file: add &quot;model&quot;.</source>
        <translation>Životnost %1 neuvádí soubor modelu: přidejte &quot;model&quot;.</translation>
    </message>
    <message>
        <source>The life of %1 has a negative &quot;secondsPerCycle&quot;.</source>
        <translation>Životnost %1 má záporné &quot;secondsPerCycle&quot;.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Remaining life</source>
        <translation>Zbývající životnost</translation>
    </message>
    <message>
        <source>Remaining life, at least</source>
        <translation>Zbývající životnost, nejméně</translation>
    </message>
    <message>
        <source>Remaining life, at most</source>
        <translation>Zbývající životnost, nejvýše</translation>
    </message>
    <message>
        <source>Little life left</source>
        <translation>Zbývá málo životnosti</translation>
    </message>
    <message>
        <source>Plan its maintenance.</source>
        <translation>Naplánujte údržbu.</translation>
    </message>
    <message>
        <source>The good time of %1 may hold a fault: between %2 and %3, %4 is %5 standard deviations away from its usual value. Choose another time if it was one.</source>
        <translation>Dobré období %1 možná obsahuje poruchu: mezi %2 a %3 je %4 o %5 směrodatných odchylek od obvyklé hodnoty. Pokud to porucha byla, zvolte jiné období.</translation>
    </message>
    <message>
        <source>%1: unit %2 of %3 is forecast</source>
        <translation>%1: předpovídá se jednotka %2 z %3</translation>
    </message>
    <message>
        <source>The training was cancelled.</source>
        <translation>Trénování bylo zrušeno.</translation>
    </message>
    <message>
        <source>Fold %1 of %2 is learned</source>
        <translation>Část %1 z %2 je naučena</translation>
    </message>
    <message>
        <source>The run %1 has %2 rows: too few for a back-test.</source>
        <translation>Běh %1 má řádků: %2; na zpětný test je to málo.</translation>
    </message>
    <message>
        <source>There is no run to failure to test the model on.</source>
        <translation>Není žádný běh do poruchy, na kterém by se model otestoval.</translation>
    </message>
    <message>
        <source>The back-test was cancelled.</source>
        <translation>Zpětný test byl zrušen.</translation>
    </message>
    <message>
        <source>The column “%1” of “%2” is in %3; the model counts in %4.</source>
        <translation>Sloupec „%1“ souboru „%2“ je v %3; model počítá v %4.</translation>
    </message>
    <message>
        <source>The life curve was cancelled.</source>
        <translation>Výpočet křivky životnosti byl zrušen.</translation>
    </message>
    <message>
        <source>Too little was recorded of %1 in this time for a life curve.</source>
        <translation>Pro křivku životnosti je z %1 v tomto období zaznamenáno příliš málo.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file.</source>
        <translation>„%1“ nemůže být název souboru.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Složku „%1“ nelze vytvořit.</translation>
    </message>
    <message>
        <source>cycles</source>
        <translation>cyklů</translation>
    </message>
    <message>
        <source>%1 %2 (%3 to %4)</source>
        <translation>%1 %2 (%3 až %4)</translation>
    </message>
    <message>
        <source>“%1” cannot be written: choose another folder.</source>
        <translation>„%1“ nelze zapsat: zvolte jinou složku.</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Četa</translation>
    </message>
    <message>
        <source>%1: %2 to %3
%4, %5 h, a failure before it: %6 %, expected cost %7</source>
        <translation>%1: %2 až %3
%4, %5 h, porucha dřív: %6 %, očekávané náklady %7</translation>
    </message>
    <message>
        <source>Parts: %1</source>
        <translation>Díly: %1</translation>
    </message>
    <message>
        <source>Assumed over %1 days from %2: a failure costs %3, planned work %4, an hour in which production would run %5; useful life %6 h; fixed interval %7 h; crew %8, %9.</source>
        <translation>Předpoklady na %1 dní od %2: porucha stojí %3, plánovaná práce %4, hodina, kdy by se vyrábělo, %5; doba života %6 h; pevný interval %7 h; četa %8, %9.</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 až %2 UTC</translation>
    </message>
    <message>
        <source>Best by cross-validation</source>
        <translation>Nejlepší podle křížové validace</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Boosting stromů</translation>
    </message>
    <message>
        <source>Similarity to past runs</source>
        <translation>Podobnost s minulými běhy</translation>
    </message>
    <message>
        <source>Linear trend of health</source>
        <translation>Lineární trend kondice</translation>
    </message>
    <message>
        <source>Exponential trend of health</source>
        <translation>Exponenciální trend kondice</translation>
    </message>
    <message>
        <source>The search was cancelled.</source>
        <translation>Hledání bylo zrušeno.</translation>
    </message>
    <message>
        <source>it only counts in the rows to train on</source>
        <translation>v řádcích k učení jen počítá</translation>
    </message>
    <message>
        <source>The rows to train on may hold a fault: in rows %1 to %2 “%3” does not go with the other columns as it does elsewhere (%4 standard deviations). Leave them out if it was one.</source>
        <translation>Řádky k učení možná obsahují poruchu: v řádcích %1 až %2 nejde „%3“ s ostatními sloupci jako jinde (%4 směrodatných odchylek). Byla-li to porucha, vynechte je.</translation>
    </message>
    <message>
        <source>“%1” has infinite values in the column “%2”: %3, the first in line %4. They count as missing.</source>
        <translation>„%1“ má ve sloupci „%2“ nekonečné hodnoty: %3, první na řádku %4. Počítají se jako chybějící.</translation>
    </message>
    <message>
        <source>The column “%1” of “%2” is in %3; the channel %4 is in %5.</source>
        <translation>Sloupec „%1“ v „%2“ je v %3; kanál %4 je v %5.</translation>
    </message>
    <message>
        <source>“%1” has no column for the channel %2; its columns are: %3.</source>
        <translation>„%1“ nemá sloupec pro kanál %2; jeho sloupce jsou: %3.</translation>
    </message>
    <message>
        <source>Nothing is recorded of %1 to learn from.</source>
        <translation>O %1 není zaznamenáno nic, z čeho by se dalo učit.</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>řádek %1</translation>
    </message>
    <message>
        <source>The good time of %1 may hold a fault: between %2 and %3, %4 does not go with the other channels as it does elsewhere (%5 standard deviations). Choose another time if it was one.</source>
        <translation>Dobrá doba %1 možná obsahuje poruchu: mezi %2 a %3 nejde %4 s ostatními kanály jako jindy (%5 směrodatných odchylek). Byla-li to porucha, zvolte jinou dobu.</translation>
    </message>
    <message>
        <source>The watch of %1 needs &quot;channels&quot;, and &quot;goodFrom&quot; before &quot;goodTo&quot; as dates and times, or a table as &quot;goodFile&quot;.</source>
        <translation>Sledování %1 potřebuje „channels“ a „goodFrom“ před „goodTo“ jako datum a čas, nebo tabulku jako „goodFile“.</translation>
    </message>
    <message>
        <source>Wiener process of health</source>
        <translation>Wienerův proces zdraví</translation>
    </message>
    <message>
        <source>Gamma process of health</source>
        <translation>Gama proces zdraví</translation>
    </message>
    <message>
        <source>Particle filter of health</source>
        <translation>Částicový filtr zdraví</translation>
    </message>
    <message>
        <source>The column “%1” of “%2” has words and none that says “good” (%3): labels cannot be taken from it.</source>
        <translation>Sloupec „%1“ souboru „%2“ obsahuje slova a žádné neznamená „v pořádku“ (%3): značky z něj nelze převzít.</translation>
    </message>
    <message>
        <source>“%1” has no column “%2” to take the labels from; it has: %3.</source>
        <translation>„%1“ nemá sloupec „%2“, z něhož by se převzaly značky; má: %3.</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>cyklus</translation>
    </message>
    <message>
        <source>1 %1 of remaining life counts as %2 h (see “Rules…”).</source>
        <translation>1 %1 zbývající životnosti se počítá za %2 h (viz „Pravidla…“).</translation>
    </message>
</context>
<context>
    <name>quantities</name>
    <message>
        <source>certain</source>
        <translation>jistá</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Veličina</translation>
    </message>
    <message>
        <source>How expressions call it</source>
        <translation>Jak ji nazývají výrazy</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sady</translation>
    </message>
    <message>
        <source>The input or parameter of the model that it sets</source>
        <translation>Vstup nebo parametr modelu, který nastavuje</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Rozptyl</translation>
    </message>
    <message>
        <source>How it varies in an ensemble</source>
        <translation>Jak se mění v souboru běhů</translation>
    </message>
    <message>
        <source>With</source>
        <translation>S čísly</translation>
    </message>
    <message>
        <source>Numbers with ; between them</source>
        <translation>Čísla oddělená znakem ;</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>Least value in a sweep or a search for the best</source>
        <translation>Nejmenší hodnota při průchodu rozsahem nebo hledání nejlepšího</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Greatest value in a sweep or a search for the best</source>
        <translation>Největší hodnota při průchodu rozsahem nebo hledání nejlepšího</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametr</translation>
    </message>
    <message>
        <source>Start value</source>
        <translation>Počáteční hodnota</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>rovnoměrné</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normální</translation>
    </message>
    <message>
        <source>log-normal</source>
        <translation>logaritmicko-normální</translation>
    </message>
    <message>
        <source>triangular</source>
        <translation>trojúhelníkové</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponenciální</translation>
    </message>
    <message>
        <source>Weibull</source>
        <translation>Weibullovo</translation>
    </message>
    <message>
        <source>gamma</source>
        <translation>gama</translation>
    </message>
    <message>
        <source>beta</source>
        <translation>beta</translation>
    </message>
    <message>
        <source>one of</source>
        <translation>jedna z hodnot</translation>
    </message>
    <message>
        <source>low</source>
        <translation>dolní</translation>
    </message>
    <message>
        <source>high</source>
        <translation>horní</translation>
    </message>
    <message>
        <source>most likely</source>
        <translation>nejpravděpodobnější</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>průměr</translation>
    </message>
    <message>
        <source>median</source>
        <translation>medián</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>odchylka</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>průběh</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>měřítko</translation>
    </message>
    <message>
        <source>alpha</source>
        <translation>alfa</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder.</source>
        <translation>„%1“ nelze zapsat: %2. Zvolte jinou složku.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénář</translation>
    </message>
    <message>
        <source>median</source>
        <translation>medián</translation>
    </message>
    <message>
        <source>Nothing is changed: the plant goes on as it is.</source>
        <translation>Nic se nemění: provoz pokračuje, jak je.</translation>
    </message>
    <message>
        <source>How to repeat it</source>
        <translation>Jak to zopakovat</translation>
    </message>
    <message>
        <source>model</source>
        <translation>model</translation>
    </message>
    <message>
        <source>model, SHA-256</source>
        <translation>model, SHA-256</translation>
    </message>
    <message>
        <source>measured inputs, SHA-256</source>
        <translation>naměřené vstupy, SHA-256</translation>
    </message>
    <message>
        <source>method</source>
        <translation>metoda</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>běhy</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>zárodek</translation>
    </message>
    <message>
        <source>results</source>
        <translation>výsledky</translation>
    </message>
    <message>
        <source>It begins at %1 and goes on for %2 h.</source>
        <translation>Začíná v %1 a trvá %2 h.</translation>
    </message>
    <message>
        <source>The scenario was changed after it was run: results and assumptions do not belong together.</source>
        <translation>Scénář byl po spuštění změněn: výsledky a předpoklady k sobě nepatří.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Výsledky</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>podle plánu</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>mez</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>splněno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>%1, %2 % of runs</source>
        <translation>%1, %2 % běhů</translation>
    </message>
    <message>
        <source>5 %, median and 95 % of %1 runs with what is uncertain.</source>
        <translation>5 %, medián a 95 % z %1 běhů s tím, co je nejisté.</translation>
    </message>
    <message>
        <source>Beside the other scenarios</source>
        <translation>Vedle ostatních scénářů</translation>
    </message>
    <message>
        <source>set point</source>
        <translation>žádaná hodnota</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>porucha</translation>
    </message>
    <message>
        <source>price</source>
        <translation>cena</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>údržba</translation>
    </message>
    <message>
        <source>assumption</source>
        <translation>předpoklad</translation>
    </message>
    <message>
        <source>What is changed</source>
        <translation>Co se mění</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Jak</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parametr</translation>
    </message>
    <message>
        <source>What is assumed, and how sure that is</source>
        <translation>Co se předpokládá a jak je to jisté</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Veličina</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Rozptyl</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Význam</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>jistá</translation>
    </message>
    <message>
        <source>Set points for approval</source>
        <translation>Žádané hodnoty ke schválení</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Nobody has to set anything.</source>
        <translation>Nikdo nemusí nic nastavovat.</translation>
    </message>
    <message>
        <source>and %1 more: “Set points…” writes all of them. </source>
        <translation>a dalších %1: „Žádané hodnoty…“ zapíše všechny. </translation>
    </message>
    <message>
        <source>Nothing is written to the plant. Approved by: ______________________   Date: ______________</source>
        <translation>Do provozu se nic nezapisuje. Schválil: ______________________   Datum: ______________</translation>
    </message>
    <message>
        <source>The same to the last bit: %1</source>
        <translation>Stejné do posledního bitu: %1</translation>
    </message>
    <message>
        <source>The scenario was not run yet.</source>
        <translation>Scénář ještě nebyl spuštěn.</translation>
    </message>
    <message>
        <source>As planned, it keeps all limits.</source>
        <translation>Podle plánu dodrží všechny meze.</translation>
    </message>
    <message>
        <source>As planned, it does not keep: %1.</source>
        <translation>Podle plánu nedodrží: %1.</translation>
    </message>
    <message>
        <source>It was chosen on %1.</source>
        <translation>Byl vybrán %1.</translation>
    </message>
    <message>
        <source>%1 · written on %2</source>
        <translation>%1 · sepsáno %2</translation>
    </message>
    <message>
        <source>The set points are not known: %1</source>
        <translation>Žádané hodnoty nejsou známy: %1</translation>
    </message>
    <message>
        <source>Not known, the run gave no value: %1.</source>
        <translation>Není známo, běh nedal žádnou hodnotu: %1.</translation>
    </message>
    <message>
        <source>It begins at the model&apos;s own start and goes on for %1 h.</source>
        <translation>Začíná vlastním začátkem modelu a trvá %1 h.</translation>
    </message>
</context>
<context>
    <name>secrets</name>
    <message>
        <source>The key ring holds no user and password for this broker.</source>
        <translation>Klíčenka nemá pro tento broker uživatele ani heslo.</translation>
    </message>
    <message>
        <source>The key ring cannot be used: unlock it, or set TWINSCOPE_MQTT_USER and TWINSCOPE_MQTT_PASSWORD.</source>
        <translation>Klíčenku nelze použít: odemkněte ji, nebo nastavte TWINSCOPE_MQTT_USER a TWINSCOPE_MQTT_PASSWORD.</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>%1 samples were thinned out or removed by rule.</source>
        <translation>Vzorků proředěných nebo odstraněných podle pravidel: %1.</translation>
    </message>
    <message>
        <source>No plugin can read a source of the type “%1”: see Help &gt; Plugins for what was refused and why.</source>
        <translation>Žádný zásuvný modul neumí číst zdroj typu „%1“: v Nápověda &gt; Zásuvné moduly uvidíte, co bylo odmítnuto a proč.</translation>
    </message>
    <message>
        <source>Unit as written: %1</source>
        <translation>Jednotka, jak je napsána: %1</translation>
    </message>
    <message>
        <source>The shared history is %1 samples behind since %2 UTC. %3</source>
        <translation>Sdílená historie je o %1 vzorků pozadu od %2 UTC. %3</translation>
    </message>
    <message>
        <source>The server of the shared history is back; what was recorded meanwhile is sent.</source>
        <translation>Server sdílené historie je zpět; co bylo mezitím zaznamenáno, se odesílá.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: check the free space, the folder and its permissions.</source>
        <translation>„%1“ nelze zapsat: zkontrolujte volné místo, složku a její oprávnění.</translation>
    </message>
    <message>
        <source>No plugin can open a shared history at “%1://”: see Help &gt; Plugins for what was refused and why.</source>
        <translation>Žádný modul neumí otevřít sdílenou historii na „%1://“: Nápověda &gt; Moduly uvádí, co bylo odmítnuto a proč.</translation>
    </message>
    <message>
        <source>“%1” cannot be written, so the shared history is not fed: check the free space and the permissions.</source>
        <translation>„%1“ nelze zapsat, proto se sdílená historie neplní: zkontrolujte volné místo a oprávnění.</translation>
    </message>
    <message>
        <source>No plugin can look into a broker: see Help &gt; Plugins for what was refused and why.</source>
        <translation>Žádný modul neumí nahlédnout do brokeru: co bylo odmítnuto a proč, ukáže Nápověda &gt; Moduly.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Zastaveno na vaše přání.</translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer was set forward by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minutu dopředu. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minuty dopředu. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minut dopředu. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer was set back by %n minutes. Values that bring no time of their own are recorded with the new time: check the computer&apos;s time service.</source>
        <translation>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minutu zpět. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minuty zpět. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
            <numerusform>Hodiny tohoto počítače byly posunuty o %n minut zpět. Hodnoty bez vlastního času se zaznamenávají s novým časem: zkontrolujte časovou službu počítače.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is not in %2 any more; “%3” has its name and is shown instead. Write that path.</source>
        <translation>„%1“ už v souboru %2 není; místo něj se ukazuje „%3“ téhož jména. Napište tuto cestu.</translation>
    </message>
    <message>
        <source>“%1” is not in %2 any more; “%3” has its shape and is shown instead. Write that path.</source>
        <translation>„%1“ už v souboru %2 není; místo něj se ukazuje „%3“ téhož tvaru. Napište tuto cestu.</translation>
    </message>
    <message>
        <source>“%1” is not in %2, and nothing in it is surely the same part. Write the path of the part that is meant; the nearest are: %3.</source>
        <translation>„%1“ v souboru %2 není a nic v něm není jistě týž díl. Napište cestu k míněnému dílu; nejblíž jsou: %3.</translation>
    </message>
    <message>
        <source>In the file %1, in the plant %2: not converted.</source>
        <translation>V souboru %1, v provozu %2: nepřevádí se.</translation>
    </message>
</context>
<context>
    <name>sets</name>
    <message>
        <source>keep a set</source>
        <translation>uložit sadu</translation>
    </message>
    <message>
        <source>add to a set</source>
        <translation>přidat do sady</translation>
    </message>
    <message>
        <source>take out of a set</source>
        <translation>odebrat ze sady</translation>
    </message>
</context>
<context>
    <name>telemetry</name>
    <message numerus="yes">
        <source>The history refused %n samples for good; they are lost. %1</source>
        <translation>
            <numerusform>Historie %n vzorek definitivně odmítla; je ztracen. %1</numerusform>
            <numerusform>Historie %n vzorky definitivně odmítla; jsou ztraceny. %1</numerusform>
            <numerusform>Historie %n vzorků definitivně odmítla; jsou ztraceny. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n samples could not be written to the history before the end and are lost. Look at the messages before this one for the reason.</source>
        <translation>
            <numerusform>%n vzorek se do konce nepodařilo zapsat do historie a je ztracen. Důvod hledejte v předchozích hlášeních.</numerusform>
            <numerusform>%n vzorky se do konce nepodařilo zapsat do historie a jsou ztraceny. Důvod hledejte v předchozích hlášeních.</numerusform>
            <numerusform>%n vzorků se do konce nepodařilo zapsat do historie a jsou ztraceny. Důvod hledejte v předchozích hlášeních.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history failed unexpectedly.</source>
        <translation>Historie nečekaně selhala.</translation>
    </message>
    <message>
        <source>The history cannot be written. New samples wait in memory and it is tried again; what is stored already is safe. %1</source>
        <translation>Historii nelze zapisovat. Nové vzorky čekají v paměti a zkouší se to znovu; co už je uloženo, je v bezpečí. %1</translation>
    </message>
    <message>
        <source>The history is written again; the samples that waited in memory follow in their order.</source>
        <translation>Historie se znovu zapisuje; vzorky, které čekaly v paměti, následují ve svém pořadí.</translation>
    </message>
    <message>
        <source>Samples come in faster than they can be stored: the queue is full. The screen goes on, but what comes now is missing from the history.</source>
        <translation>Vzorky přicházejí rychleji, než je lze ukládat: fronta je plná. Obrazovka běží dál, ale co přichází teď, bude v historii chybět.</translation>
    </message>
    <message>
        <source>A part of Twinscope that follows the samples failed; its results may be missing. Please report this.</source>
        <translation>Část Twinscope, která sleduje vzorky, selhala; její výsledky mohou chybět. Nahlaste to prosím.</translation>
    </message>
    <message numerus="yes">
        <source>The queue has room again. %n samples in between are missing from the history.</source>
        <translation>
            <numerusform>Fronta má zase místo. %n vzorek z mezidobí v historii chybí.</numerusform>
            <numerusform>Fronta má zase místo. %n vzorky z mezidobí v historii chybějí.</numerusform>
            <numerusform>Fronta má zase místo. %n vzorků z mezidobí v historii chybí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many payloads could not be used to list each: %n more since the list stopped. The channel table shows which channels are bad.</source>
        <translation>
            <numerusform>Nepoužitelných zpráv je příliš mnoho na to, aby se vypisovala každá: od zastavení výpisu ještě %n. Tabulka kanálů ukazuje, které kanály jsou špatné.</numerusform>
            <numerusform>Nepoužitelných zpráv je příliš mnoho na to, aby se vypisovala každá: od zastavení výpisu ještě %n. Tabulka kanálů ukazuje, které kanály jsou špatné.</numerusform>
            <numerusform>Nepoužitelných zpráv je příliš mnoho na to, aby se vypisovala každá: od zastavení výpisu ještě %n. Tabulka kanálů ukazuje, které kanály jsou špatné.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this channel since it was last told</source>
        <translation>
            <numerusform>od posledního hlášení ještě %n z tohoto kanálu</numerusform>
            <numerusform>od posledního hlášení ještě %n z tohoto kanálu</numerusform>
            <numerusform>od posledního hlášení ještě %n z tohoto kanálu</numerusform>
        </translation>
    </message>
    <message>
        <source>an empty payload</source>
        <translation>prázdnou zprávu</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>binární data</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>%1 bytes, more than the %2 its source accepts (maxPayload)</source>
        <translation>%1 bajtů, víc než %2, které jeho zdroj přijímá (maxPayload)</translation>
    </message>
    <message>
        <source>JSON nested deeper than %1 levels</source>
        <translation>JSON vnořený hlouběji než %1 úrovní</translation>
    </message>
    <message>
        <source>JSON that breaks off after “%1”</source>
        <translation>JSON, který končí po „%1“</translation>
    </message>
    <message>
        <source>“%1”, which is not valid JSON from byte %2 on</source>
        <translation>„%1“, což od bajtu %2 není platný JSON</translation>
    </message>
    <message>
        <source>a JSON object without a member “value” or “v” (give the channel a pointer)</source>
        <translation>objekt JSON bez členu „value“ nebo „v“ (dejte kanálu ukazatel)</translation>
    </message>
    <message>
        <source>JSON without anything at the pointer “%1”</source>
        <translation>JSON, v němž na ukazateli „%1“ nic není</translation>
    </message>
    <message>
        <source>a JSON array (give the channel a pointer such as /0)</source>
        <translation>pole JSON (dejte kanálu ukazatel, třeba /0)</translation>
    </message>
    <message>
        <source>a JSON object (give the channel a pointer into it)</source>
        <translation>objekt JSON (dejte kanálu ukazatel dovnitř)</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>a number such as 12.5</source>
        <translation>číslo, třeba 12.5</translation>
    </message>
    <message>
        <source>a whole number of at most 64 bits, such as 12</source>
        <translation>celé číslo o nejvýše 64 bitech, třeba 12</translation>
    </message>
    <message>
        <source>a whole number such as 1, or the name of one of its states</source>
        <translation>celé číslo, třeba 1, nebo název některého z jeho stavů</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true nebo false</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>Channel %1: topic %2 sent %3; the payload was not read.</source>
        <translation>Kanál %1: téma %2 poslalo %3; zpráva nebyla přečtena.</translation>
    </message>
    <message>
        <source>Channel %1: topic %2 sent %3, which stands for no finite number; expected is %4.</source>
        <translation>Kanál %1: téma %2 poslalo %3, což není konečné číslo; čeká se %4.</translation>
    </message>
    <message>
        <source>Channel %1: topic %2 sent %3; expected is %4.</source>
        <translation>Kanál %1: téma %2 poslalo %3; čeká se %4.</translation>
    </message>
    <message>
        <source>a birth without the metric “%1”</source>
        <translation>zrození bez metriky „%1“</translation>
    </message>
    <message>
        <source>the metric “%1” as a data set, template, file or array, which Twinscope does not read</source>
        <translation>metriku „%1“ jako datovou sadu, šablonu, soubor nebo pole, které Twinscope nečte</translation>
    </message>
    <message>
        <source>the metric “%1” with a value of another kind</source>
        <translation>metriku „%1“ s hodnotou jiného druhu</translation>
    </message>
    <message>
        <source>The Sparkplug node %1 skipped from message %2 to %3: something was lost on the way. It is asked for all its values.</source>
        <translation>Uzel Sparkplug %1 přeskočil ze zprávy %2 na %3: cestou se něco ztratilo. Je požádán o všechny své hodnoty.</translation>
    </message>
    <message>
        <source>The topic %1 sent %2 bytes, more than the source accepts (maxPayload): it was not read.</source>
        <translation>Téma %1 poslalo %2 bajtů, víc, než zdroj přijímá (maxPayload): zpráva nebyla přečtena.</translation>
    </message>
    <message>
        <source>What the topic %1 sent is no Sparkplug B payload: does another program write there?</source>
        <translation>To, co poslalo téma %1, není zpráva Sparkplug B: nepíše tam jiný program?</translation>
    </message>
</context>
<context>
    <name>twinscope::demo::DemoPlant</name>
    <message>
        <source>The demo&apos;s broker ended: start the demo again.</source>
        <translation>Broker ukázky skončil: spusťte ukázku znovu.</translation>
    </message>
    <message>
        <source>The demo&apos;s simulator ended: start the demo again.</source>
        <translation>Simulátor ukázky skončil: spusťte ukázku znovu.</translation>
    </message>
    <message>
        <source>The demo&apos;s simulator could not be started.</source>
        <translation>Simulátor ukázky se nepodařilo spustit.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict</name>
    <message>
        <source>“%1” has no column “%2”; its columns are: %3.</source>
        <translation>„%1“ nemá sloupec „%2“; má sloupce: %3.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ nelze přečíst.</translation>
    </message>
    <message>
        <source>“%1” is no JSON, at byte %2.</source>
        <translation>„%1“ není platný JSON, na bajtu %2.</translation>
    </message>
    <message>
        <source>“%1” has an entry whose field “%2” is no number.</source>
        <translation>„%1“ obsahuje položku, jejíž pole „%2“ není číslo.</translation>
    </message>
    <message>
        <source>“%1” has no estimates: make it by “predict rul --json”.</source>
        <translation>„%1“ neobsahuje odhady: vytvořte jej pomocí „predict rul --json“.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ nelze zapsat.</translation>
    </message>
    <message>
        <source>These columns have no value or never change within an operating condition, and are not used: %1.</source>
        <translation>Tyto sloupce nemají hodnotu nebo se v rámci provozního stavu nikdy nemění, a nepoužijí se: %1.</translation>
    </message>
    <message>
        <source>“%1” has no value in the column “%2”, row %3.</source>
        <translation>„%1“ nemá hodnotu ve sloupci „%2“, řádek %3.</translation>
    </message>
    <message>
        <source>In “%1” the column “%2” of the unit %3 goes from %4 to %5: sort the rows and take out doubles.</source>
        <translation>V „%1“ přechází sloupec „%2“ jednotky %3 z %4 na %5: seřaďte řádky a odstraňte duplicity.</translation>
    </message>
    <message>
        <source>“%1” has no rows.</source>
        <translation>„%1“ nemá žádné řádky.</translation>
    </message>
    <message>
        <source>The unit %1 of “%2” has %3 rows; at least %4 are needed: leave it out.</source>
        <translation>Jednotka %1 souboru „%2“ má příliš málo řádků (%3); potřeba je alespoň %4: vynechte ji.</translation>
    </message>
    <message>
        <source>There is no column “%1” for the operating condition among: %2.</source>
        <translation>Mezi těmito sloupci není sloupec „%1“ pro provozní stav: %2.</translation>
    </message>
    <message>
        <source>Looking for operating conditions</source>
        <translation>Hledání provozních podmínek</translation>
    </message>
    <message>
        <source>%1 operating conditions, %2 sensors that change</source>
        <translation>Provozní podmínky: %1, proměnlivé senzory: %2</translation>
    </message>
    <message>
        <source>“%1” is no sound model: %2</source>
        <translation>„%1“ není platný model: %2</translation>
    </message>
    <message>
        <source>the field “%1” is missing or broken. Train the model anew.</source>
        <translation>pole „%1“ chybí nebo je poškozené. Natrénujte model znovu.</translation>
    </message>
    <message>
        <source>it does not begin with the field “twinscopeModel”.</source>
        <translation>nezačíná polem „twinscopeModel“.</translation>
    </message>
    <message>
        <source>“%1” has “twinscopeModel” %2 and comes from a newer Twinscope; this one reads up to %3.</source>
        <translation>„%1“ má „twinscopeModel“ %2 a pochází z novější verze Twinscope; tato čte nejvýše %3.</translation>
    </message>
    <message>
        <source>its field “kind” is “%1” instead of “%2”.</source>
        <translation>jeho pole „kind“ je „%1“ místo „%2“.</translation>
    </message>
    <message>
        <source>it was cut off or added to: “payloadBytes” says %1, and there are %2. Copy it again.</source>
        <translation>obsah byl zkrácen nebo doplněn: „payloadBytes“ udává %1, skutečně je jich %2. Zkopírujte jej znovu.</translation>
    </message>
    <message>
        <source>“payloadHash” does not fit: it was changed on its way. Copy it again.</source>
        <translation>„payloadHash“ nesouhlasí: obsah byl při přenosu změněn. Zkopírujte jej znovu.</translation>
    </message>
    <message>
        <source>The model “%1” cannot be read.</source>
        <translation>Model „%1“ nelze načíst.</translation>
    </message>
    <message>
        <source>it is larger than 1 GiB.</source>
        <translation>je větší než 1 GiB.</translation>
    </message>
    <message>
        <source>it was cut off within its first line. Copy it again.</source>
        <translation>je useknutý již v prvním řádku. Zkopírujte jej znovu.</translation>
    </message>
    <message>
        <source>it does not begin with a model&apos;s first line.</source>
        <translation>nezačíná prvním řádkem modelu.</translation>
    </message>
    <message>
        <source>The model cannot be written to “%1”.</source>
        <translation>Model nelze zapsat do „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no band: write FROM-TO in Hz, such as 500-2000.</source>
        <translation>„%1“ není pásmo: pište FROM-TO v Hz, třeba 500-2000.</translation>
    </message>
    <message>
        <source>“%1” is no life: write ASSET=FROM/FAILED, such as P-102=2026-03-01T00:00:00Z/2026-03-09T14:20:00Z.</source>
        <translation>„%1“ není doba života: pište ASSET=FROM/FAILED, třeba P-102=2026-03-01T00:00:00Z/2026-03-09T14:20:00Z.</translation>
    </message>
    <message>
        <source>%1, on units left out of the training: error (RMSE) %2, 90 % intervals cover %3 %, half-way within 20 %: %4 %.</source>
        <translation>%1, na jednotkách vynechaných z trénování: chyba (RMSE) %2, 90% intervaly pokrývají %3 %, v polovině do 20 %: %4 %.</translation>
    </message>
    <message>
        <source>The model it replaces had an error of %1 on the same data.</source>
        <translation>Model, který nahrazuje, měl na stejných datech chybu %1.</translation>
    </message>
    <message>
        <source>The model it replaces has an error of %1 on these runs, some of which it may know.</source>
        <translation>Model, který nahrazuje, má na těchto bězích chybu %1; některé z nich možná zná.</translation>
    </message>
    <message>
        <source>The channel %1 is in %2; the model has learned its column “%3” in %4.</source>
        <translation>Kanál %1 je v %2; model se učil svůj sloupec „%3“ v %4.</translation>
    </message>
    <message>
        <source>There is no method “%1”; there are: %2, best.</source>
        <translation>Metoda „%1“ neexistuje; jsou: %2, best.</translation>
    </message>
    <message>
        <source>Judging what was recorded</source>
        <translation>Posuzuje se záznam</translation>
    </message>
    <message>
        <source>The explanation was cancelled.</source>
        <translation>Vysvětlení bylo zrušeno.</translation>
    </message>
    <message>
        <source>Learning what is normal</source>
        <translation>Zjišťuje se, co je normální</translation>
    </message>
    <message>
        <source>There is no channel “%1”.</source>
        <translation>Kanál „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>%1 has too few samples in this time for a spectrum; at least 8 are needed.</source>
        <translation>%1 má v tomto období na spektrum příliš málo vzorků; je jich potřeba alespoň 8.</translation>
    </message>
    <message>
        <source>The project has no rules of planning: add &quot;plan&quot; with crew, shifts and costs to the section “%1”.</source>
        <translation>Projekt nemá pravidla plánování: přidejte &quot;plan&quot; s četami, směnami a náklady do oddílu „%1“.</translation>
    </message>
    <message>
        <source>No asset has an estimate of its remaining life at this time: put a model in service first.</source>
        <translation>Žádné zařízení nemá pro tento čas odhad zbývající životnosti: nejdřív nasaďte model.</translation>
    </message>
    <message>
        <source>“%1” has no channel of numbers that is called like one of: %2.</source>
        <translation>„%1“ nemá číselný kanál s žádným z těchto názvů: %2.</translation>
    </message>
    <message>
        <source>Between %1 and %2 there is no time to read from “%3”.</source>
        <translation>Mezi %1 a %2 není žádný čas, který by se dal číst z „%3“.</translation>
    </message>
    <message>
        <source>Nothing was recorded in “%1” between %2 and %3.</source>
        <translation>V „%1“ nebylo mezi %2 a %3 nic zaznamenáno.</translation>
    </message>
    <message>
        <source>There is no life to learn from: name when assets began and failed.</source>
        <translation>Není žádná doba života, ze které by se dalo učit: uveďte, kdy zařízení začala a kdy selhala.</translation>
    </message>
    <message>
        <source>The assets have no channel of numbers in common.</source>
        <translation>Zařízení nemají žádný společný číselný kanál.</translation>
    </message>
    <message>
        <source>The reading was cancelled.</source>
        <translation>Čtení bylo zrušeno.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Čte se %1</translation>
    </message>
    <message>
        <source>The earlier model cannot be compared: %1</source>
        <translation>Dřívější model nelze porovnat: %1</translation>
    </message>
    <message>
        <source>The spectrum was cancelled.</source>
        <translation>Výpočet spektra byl zrušen.</translation>
    </message>
    <message>
        <source>“%1” has %2 run(s) to failure; at least %3 are needed.</source>
        <translation>Běhů do poruchy v „%1“: %2; potřeba je nejméně %3.</translation>
    </message>
    <message>
        <source>The gamma process of health was not tried: it is for wear that never falls back, and the wear of these runs often does.</source>
        <translation>Gama proces zdraví nebyl vyzkoušen: je pro opotřebení, které nikdy neklesá, a opotřebení v těchto bězích často klesá.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::AlphaLambdaChart</name>
    <message>
        <source>Forecast [%1]</source>
        <translation>Předpověď [%1]</translation>
    </message>
    <message>
        <source>Really left [%1]</source>
        <translation>Skutečně zbývá [%1]</translation>
    </message>
    <message>
        <source>longer lives are not told apart</source>
        <translation>delší životnosti se nerozlišují</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::BackTestPage</name>
    <message>
        <source>Nothing is recorded yet to test with.</source>
        <translation>Zatím není zaznamenáno nic, na čem by se dalo testovat.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testovat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>No model is kept beside this plant yet: train one first.</source>
        <translation>U tohoto provozu zatím není uložen žádný model: nejdřív ho natrénujte.</translation>
    </message>
    <message>
        <source>Choose runs whose end is known, and “Test”: at 50 moments of each the model forecasts from what was known then.</source>
        <translation>Zvolte běhy, jejichž konec je znám, a „Testovat“: v 50 okamžicích každého z nich model předpovídá z toho, co bylo tehdy známo.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Testuje se…</translation>
    </message>
    <message>
        <source>Testing a model</source>
        <translation>Testuje se model</translation>
    </message>
    <message>
        <source>The model was learned from these very runs: it flatters itself. </source>
        <translation>Model se učil právě z těchto běhů: sám sobě lichotí. </translation>
    </message>
    <message>
        <source>Within the grey cone (±20 %) a forecast is good; 90 % intervals covered %1 % of the lives; forecasts stay good from %2 before the failure on.</source>
        <translation>V šedém kuželu (±20 %) je předpověď dobrá; 90% intervaly pokryly %1 % životů; předpovědi zůstávají dobré od %2 před poruchou.</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>to failure</comment>
        <translation>Spustit</translation>
    </message>
    <message numerus="yes">
        <source>All %n run(s)</source>
        <translation>
            <numerusform>Všech %n běh</numerusform>
            <numerusform>Všechny %n běhy</numerusform>
            <numerusform>Všech %n běhů</numerusform>
        </translation>
    </message>
    <message>
        <source>The model does not tell lives over %1 apart: there its forecast stays level, and means “at least”.</source>
        <translation>Model nerozlišuje životnosti delší než %1: jeho odhad tam zůstává stejný a znamená „alespoň“.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::BandDialog</name>
    <message>
        <source>Bands in the spectrum of %1</source>
        <translation>Pásma ve spektru %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>From [Hz]</source>
        <translation>Od [Hz]</translation>
    </message>
    <message>
        <source>To [Hz]</source>
        <translation>Do [Hz]</translation>
    </message>
    <message>
        <source>Add a band</source>
        <translation>Přidat pásmo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>band</source>
        <translation>pásmo</translation>
    </message>
    <message>
        <source>Name what is marked in the spectrum: fault frequencies of a bearing, blade passing, a band to watch. Choose “Add a band” and type from where to where it reaches.</source>
        <translation>Pojmenujte, co má být ve spektru vyznačeno: poruchové frekvence ložiska, průchod lopatek, sledované pásmo. Zvolte „Přidat pásmo“ a napište, odkud kam sahá.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ColourButton</name>
    <message>
        <source>Colour the 3D view</source>
        <translation>Obarvit pohled 3D</translation>
    </message>
    <message>
        <source>Colour the assets in the 3D view by health, remaining life or anomaly; once more: as before</source>
        <translation>Obarví zařízení v pohledu 3D podle kondice, zbývající životnosti nebo anomálie; ještě jednou: jako předtím</translation>
    </message>
    <message>
        <source>Alarms and bindings, as usual</source>
        <translation>Alarmy a vazby, jako obvykle</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ContributionTable</name>
    <message>
        <source>%1: click to see its trend</source>
        <translation>%1: kliknutím zobrazíte trend</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podíl</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::CostBars</name>
    <message>
        <source>the plan saves %1 (%2 %)</source>
        <translation>plán ušetří %1 (%2 %)</translation>
    </message>
    <message>
        <source>the plan costs %1 more</source>
        <translation>plán stojí o %1 víc</translation>
    </message>
    <message>
        <source>This plan</source>
        <translation>Tento plán</translation>
    </message>
    <message>
        <source>Run to failure</source>
        <translation>Běh do poruchy</translation>
    </message>
    <message>
        <source>Fixed intervals</source>
        <translation>Pevné intervaly</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::EpisodeTable</name>
    <message>
        <source>Double-click: the clock of the screen goes to this moment</source>
        <translation>Dvojklik: hodiny obrazovky přejdou na tento okamžik</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Trvání</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Anomálie</translation>
    </message>
    <message>
        <source>Similar to now</source>
        <translation>Podobnost se současností</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>Began (UTC)</source>
        <translation>Začátek (UTC)</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::EpisodesView</name>
    <message>
        <source>%1 was never unusual before, as far as its record goes back.</source>
        <translation>%1 dosud nebylo neobvyklé, kam až záznam sahá.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::Explainer</name>
    <message>
        <source>Open a plant: why an asset is unusual is told here.</source>
        <translation>Otevřete provoz: zde se ukáže, proč je zařízení neobvyklé.</translation>
    </message>
    <message>
        <source>Select an asset: why it is unusual is told here.</source>
        <translation>Vyberte zařízení: zde se ukáže, proč je neobvyklé.</translation>
    </message>
    <message>
        <source>%1 is not watched. Go to a time before which it was well, and choose “Watch”.</source>
        <translation>%1 se nesleduje. Přejděte na čas, před kterým bylo v pořádku, a zvolte „Sledovat“.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to compare with.</source>
        <translation>Zatím není zaznamenáno nic k porovnání.</translation>
    </message>
    <message>
        <source>Comparing with the time when it was well…</source>
        <translation>Porovnává se s obdobím, kdy bylo v pořádku…</translation>
    </message>
    <message>
        <source>Why %1 is as it is</source>
        <translation>Proč je %1 takové, jaké je</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::FileForm</name>
    <message>
        <source>Choose…</source>
        <translation>Vybrat…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Its life is counted in</source>
        <translation>Životnost se počítá v</translation>
    </message>
    <message>
        <source>Sensors</source>
        <translation>Snímače</translation>
    </message>
    <message>
        <source>Runs to failure</source>
        <translation>Běhy do poruchy</translation>
    </message>
    <message>
        <source>Tables (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Tabulky (*.csv *.txt *.tsv);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Čte se…</translation>
    </message>
    <message>
        <source>CSV, or separated by blanks</source>
        <translation>CSV nebo oddělené mezerami</translation>
    </message>
    <message>
        <source>A, B, C where there is no header</source>
        <translation>A, B, C, není-li záhlaví</translation>
    </message>
    <message>
        <source>Choose a table in which every unit runs until it fails: one row for each unit and each cycle, hour or moment, with what the sensors said then.</source>
        <translation>Zvolte tabulku, v níž každá jednotka běží až do poruchy: jeden řádek na jednotku a cyklus, hodinu nebo okamžik s tím, co tehdy hlásily snímače.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln řádek</numerusform>
            <numerusform>%Ln řádky</numerusform>
            <numerusform>%Ln řádků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::predict::FleetForm</name>
    <message>
        <source>Runs to failure in a file</source>
        <translation>Běhy do poruchy v souboru</translation>
    </message>
    <message>
        <source>Runs to failure in the plant&apos;s own record</source>
        <translation>Běhy do poruchy ve vlastním záznamu provozu</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::FleetList</name>
    <message>
        <source>near its end</source>
        <translation>blízko konce</translation>
    </message>
    <message>
        <source>worn</source>
        <translation>opotřebené</translation>
    </message>
    <message>
        <source>not watched</source>
        <translation>nesleduje se</translation>
    </message>
    <message>
        <source>? not known</source>
        <translation>? neznámo</translation>
    </message>
    <message>
        <source>unusual</source>
        <translation>neobvyklé</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>jako obvykle</translation>
    </message>
    <message>
        <source>How rarely a sound asset behaves so: 2 is once in a hundred rows, 3 once in a thousand</source>
        <translation>Jak vzácně se tak chová zařízení v pořádku: 2 je jednou za sto řádků, 3 jednou za tisíc</translation>
    </message>
    <message>
        <source>100 % is new, 0 % is failed</source>
        <translation>100 % je nové, 0 % je po poruše</translation>
    </message>
    <message>
        <source>Remaining useful life with its 90 % interval</source>
        <translation>Zbývající životnost s 90% intervalem</translation>
    </message>
    <message>
        <source>Start of its planned work, UTC</source>
        <translation>Začátek plánované práce, UTC</translation>
    </message>
    <message>
        <source>Nothing is planned: see Plan.</source>
        <translation>Nic není naplánováno: viz Plán.</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Anomaly</source>
        <translation>Anomálie</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Remaining life</source>
        <translation>Zbývající životnost</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Další práce</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Příčina</translation>
    </message>
    <message>
        <source>No model is in service for %1: choose “Train a model…”.</source>
        <translation>Pro %1 není nasazen žádný model: zvolte „Trénovat model…“.</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>stojí</translation>
    </message>
    <message>
        <source>It does not behave as in its good time: see Reasons.</source>
        <translation>Nechová se jako ve svém dobrém období: viz Důvody.</translation>
    </message>
    <message>
        <source>Its health or its remaining life is low: see Life.</source>
        <translation>Jeho zdraví nebo zbývající životnost je nízká: viz Životnost.</translation>
    </message>
    <message>
        <source>Choose “Watch” to be told when it behaves unusually.</source>
        <translation>Zvolte „Sledovat“ a dozvíte se, když se bude chovat neobvykle.</translation>
    </message>
    <message>
        <source>It behaves as in its good time.</source>
        <translation>Chová se jako ve svém dobrém období.</translation>
    </message>
    <message>
        <source>Not judged yet: it has just been started, its good time is still being learnt, or its channels are bad (see Log).</source>
        <translation>Zatím nehodnoceno: právě bylo spuštěno, jeho dobré období se ještě učí nebo jsou jeho kanály špatné (viz Hlášení).</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>neposuzováno</translation>
    </message>
    <message>
        <source>It does not run: nothing is told of it until it does.</source>
        <translation>Neběží: dokud se nerozběhne, nic se o něm neříká.</translation>
    </message>
    <message>
        <source>It does not run: its behaviour is not judged until it does. Its life is told all the same.</source>
        <translation>Neběží: jeho chování se posoudí, až poběží. Jeho životnost se uvádí i tak.</translation>
    </message>
    <message>
        <source>It does not run: its life does not go on.</source>
        <translation>Neběží: jeho životnosti neubývá.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::FleetPage</name>
    <message>
        <source>Life</source>
        <translation>Životnost</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Příčiny</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Open a plant: assets that are watched, or whose life is told, are listed here.</source>
        <translation>Otevřete provoz: zde jsou zařízení, která se sledují nebo mají určenou životnost.</translation>
    </message>
    <message>
        <source>Nothing is watched yet. Select an asset that has channels.</source>
        <translation>Zatím se nic nesleduje. Vyberte zařízení, které má kanály.</translation>
    </message>
    <message>
        <source>Nothing is watched yet. Go to a time before which %1 was well, and choose “Watch”.</source>
        <translation>Zatím se nic nesleduje. Přejděte na čas, před kterým bylo %1 v pořádku, a zvolte „Sledovat“.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::GanttChart</name>
    <message>
        <source>Plan of the work</source>
        <translation>Plán prací</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::IndicatorsCommand</name>
    <message>
        <source>Bands, envelopes and lines need --rate, in samples a second.</source>
        <translation>Pásma, obálky a spektrální čáry potřebují --rate ve vzorcích za sekundu.</translation>
    </message>
    <message>
        <source>The column “%1” of “%2” has %3 values; a waveform needs %4.</source>
        <translation>Sloupec „%1“ souboru „%2“ má hodnot: %3; časový průběh jich potřebuje %4.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::LifeChart</name>
    <message>
        <source>failure</source>
        <translation>porucha</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teď</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>hodiny</translation>
    </message>
    <message>
        <source>%1 UTC: %2 %3</source>
        <translation>%1 UTC: %2 %3</translation>
    </message>
    <message>
        <source> (90 %: %1 to %2)</source>
        <translation> (90 %: %1 až %2)</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::LifeCommand</name>
    <message>
        <source>From half of this life on: error (RMSE) %1, 90 % intervals cover %2 %.</source>
        <translation>Od poloviny této životnosti: chyba (RMSE) %1, 90% intervaly pokrývají %2 %.</translation>
    </message>
    <message>
        <source>The method “similarity” compares with past failures: name their records with --past.</source>
        <translation>Metoda „similarity“ porovnává s minulými poruchami: uveďte jejich záznamy pomocí --past.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::LifeFollower</name>
    <message>
        <source>The model “%1” counts cycles: say in the life of %2 how long one is (&quot;secondsPerCycle&quot;), or which channel counts them (&quot;cycle&quot;).</source>
        <translation>Model „%1“ počítá cykly: u životnosti zařízení %2 uveďte, jak dlouhý cyklus je (&quot;secondsPerCycle&quot;), nebo který kanál cykly počítá (&quot;cycle&quot;).</translation>
    </message>
    <message>
        <source>The model “%1” reads the column “%2”, and there is no channel %3: name another one in &quot;channels&quot; of the life of %4.</source>
        <translation>Model „%1“ čte sloupec „%2“, ale kanál %3 neexistuje: u životnosti zařízení %4 uveďte v &quot;channels&quot; jiný.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::LifeView</name>
    <message>
        <source>Remaining life</source>
        <translation>Zbývající životnost</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Open a plant: the life of the selected asset is drawn here.</source>
        <translation>Otevřete provoz: zde se kreslí životnost vybraného zařízení.</translation>
    </message>
    <message>
        <source>Select an asset: its life is drawn here.</source>
        <translation>Vyberte zařízení: zde se kreslí jeho životnost.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to tell a life from.</source>
        <translation>Zatím není zaznamenáno nic, z čeho by šlo životnost určit.</translation>
    </message>
    <message>
        <source>Following its life through the record…</source>
        <translation>Sleduje se životnost v záznamu…</translation>
    </message>
    <message>
        <source>Life of %1</source>
        <translation>Životnost: %1</translation>
    </message>
    <message>
        <source>The model has nothing to say of this time yet.</source>
        <translation>K tomuto času model zatím nemá co říci.</translation>
    </message>
    <message>
        <source>No estimate at this time: the asset does not run, or its channels are bad.</source>
        <translation>Pro tento čas není odhad: zařízení neběží, nebo jsou jeho kanály špatné.</translation>
    </message>
    <message>
        <source>Remaining life %1, health %2 %</source>
        <translation>Zbývající životnost %1, kondice %2 %</translation>
    </message>
    <message>
        <source>No model is in service for %1. Choose “Train a model…”: learn one from runs to failure, and put it in service.</source>
        <translation>Pro %1 není nasazen žádný model. Zvolte „Trénovat model…“: naučte jej z běhů do poruchy a nasaďte jej.</translation>
    </message>
    <message>
        <source>; relative to operating condition %1 of %2</source>
        <translation>; vzhledem k provoznímu stavu %1 z %2</translation>
    </message>
    <message>
        <source>; 90 % sure to fail between %1 and %2</source>
        <translation>; s jistotou 90 % selže mezi %1 a %2</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::MaintenancePanel</name>
    <message>
        <source>Maintenance</source>
        <translation>Údržba</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Park zařízení</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plán</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Trénovat model…</translation>
    </message>
    <message>
        <source>Back-test…</source>
        <translation>Zpětný test…</translation>
    </message>
    <message>
        <source>Choose what the 3D view is coloured by</source>
        <translation>Zvolte, podle čeho se obarví 3D pohled</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ModelChoice</name>
    <message>
        <source>(in service)</source>
        <translation>(nasazen)</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::PlanCommand</name>
    <message>
        <source>The solver was stopped after its time: a better plan may exist.</source>
        <translation>Řešič byl po uplynutí času zastaven: může existovat lepší plán.</translation>
    </message>
    <message>
        <source>Expected cost over %1 days: %2 planned, %3 run to failure, %4 at fixed intervals.</source>
        <translation>Očekávané náklady za %1 dní: %2 podle plánu, %3 při provozu do poruchy, %4 v pevných intervalech.</translation>
    </message>
    <message>
        <source>Say what is to be planned: --rul FILE and --rules FILE, or --plant PLANT.</source>
        <translation>Určete, co se má plánovat: --rul FILE a --rules FILE, nebo --plant PLANT.</translation>
    </message>
    <message>
        <source>“%1” is no date and time.</source>
        <translation>„%1“ není datum a čas.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>Plán</translation>
    </message>
    <message>
        <source>Plan the work from the remaining lives at the time that the screen shows</source>
        <translation>Naplánuje práce podle zbývajících životností v čase zobrazeném na obrazovce</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Pravidla…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Calendar (iCalendar)…</source>
        <translation>Kalendář (iCalendar)…</translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message>
        <source>Work list (CSV)…</source>
        <translation>Seznam prací (CSV)…</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Open a plant: its work is planned here.</source>
        <translation>Otevřete provoz: zde se plánují jeho práce.</translation>
    </message>
    <message>
        <source>Looking for the plan of least expected cost…</source>
        <translation>Hledá se plán s nejnižšími očekávanými náklady…</translation>
    </message>
    <message>
        <source>Choose “Plan”: work is put into the crew&apos;s shifts at least expected cost.</source>
        <translation>Zvolte „Plán“: práce se rozvrhnou do směn pracovníků s nejnižšími očekávanými náklady.</translation>
    </message>
    <message>
        <source>Say first who works when and what failures cost: choose “Rules…”.</source>
        <translation>Nejdřív určete, kdo kdy pracuje a kolik stojí poruchy: zvolte „Pravidla…“.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to plan from.</source>
        <translation>Zatím není zaznamenáno nic, podle čeho by šlo plánovat.</translation>
    </message>
    <message>
        <source>Planning the work</source>
        <translation>Plánování prací</translation>
    </message>
    <message>
        <source>No work is worth its cost within this plan: everything can wait.</source>
        <translation>V rámci tohoto plánu se žádná práce nevyplatí: vše může počkat.</translation>
    </message>
    <message>
        <source>The solver was stopped after its time: a better plan may exist.</source>
        <translation>Řešič byl po uplynutí času zastaven: může existovat lepší plán.</translation>
    </message>
    <message>
        <source>change the plan&apos;s rules</source>
        <translation>změnit pravidla plánu</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Exportovat plán</translation>
    </message>
    <message>
        <source>Writing the plan</source>
        <translation>Zápis plánu</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Zapsáno: %1</translation>
    </message>
    <message>
        <source>A failure is likely, but no work within this plan comes early enough or saves its cost.</source>
        <translation>Porucha je pravděpodobná, ale žádná práce v tomto plánu nepřijde včas nebo neušetří své náklady.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::Reader</name>
    <message>
        <source>There is no asset “%1”.</source>
        <translation>Zařízení „%1“ neexistuje.</translation>
    </message>
    <message>
        <source>The life of %1 that ends at %2 has to begin before.</source>
        <translation>Životnost zařízení %1, která končí v %2, musí začínat dříve.</translation>
    </message>
    <message>
        <source>Nothing was recorded of %1 between %2 and %3.</source>
        <translation>Z %1 nebylo mezi %2 a %3 nic zaznamenáno.</translation>
    </message>
    <message>
        <source>%1 has no channel “%2”, which the other assets have: choose other quantities.</source>
        <translation>%1 nemá kanál „%2“, který ostatní zařízení mají: zvolte jiné veličiny.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::RecordForm</name>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>New at (UTC)</source>
        <translation>Nové v (UTC)</translation>
    </message>
    <message>
        <source>Failed at (UTC)</source>
        <translation>Porucha v (UTC)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A row every</source>
        <translation>Řádek každých</translation>
    </message>
    <message>
        <source>New at the time shown</source>
        <translation>Nové v zobrazeném čase</translation>
    </message>
    <message>
        <source>Failed at the time shown</source>
        <translation>Porucha v zobrazeném čase</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Find runs</source>
        <translation>Najít běhy</translation>
    </message>
    <message>
        <source>In the record of all assets that have this channel: from where it rises from 0 to where it is 0 again. Remove those that did not end with a failure.</source>
        <translation>V záznamu všech zařízení, která mají tento kanál: od okamžiku, kdy stoupne z 0, do okamžiku, kdy je opět 0. Odeberte běhy, které neskončily poruchou.</translation>
    </message>
    <message>
        <source>Runs while this is not 0:</source>
        <translation>Běží, dokud toto není 0:</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to learn from.</source>
        <translation>Zatím není zaznamenáno nic, z čeho by se šlo učit.</translation>
    </message>
    <message>
        <source>It was new at %1: move the clock on to where it had failed.</source>
        <translation>Nové bylo v %1: posuňte čas tam, kde už nastala porucha.</translation>
    </message>
    <message>
        <source>%1 was new at %2. Move the clock to where it had failed, and say so.</source>
        <translation>%1 bylo nové v %2. Posuňte čas tam, kde už nastala porucha, a označte to.</translation>
    </message>
    <message>
        <source>Select an asset, move the clock to where it was new, and say so. At least five runs are needed; there are %1.</source>
        <translation>Vyberte zařízení, posuňte čas tam, kde bylo nové, a označte to. Potřeba je alespoň pět běhů; zatím jich je %1.</translation>
    </message>
    <message>
        <source>%1 runs to failure</source>
        <translation>Běhy do poruchy: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::RulesDialog</name>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Profese</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Počet lidí</translation>
    </message>
    <message>
        <source>Rules of the maintenance plan</source>
        <translation>Pravidla plánu údržby</translation>
    </message>
    <message>
        <source>mechanic</source>
        <translation>mechanik</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Kdo práci provádí</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Díly</translation>
    </message>
    <message>
        <source>seal kit, bearing 6309</source>
        <translation>sada těsnění, ložisko 6309</translation>
    </message>
    <message>
        <source>The work takes</source>
        <translation>Práce trvá</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Parts are there after</source>
        <translation>Díly jsou k dispozici za</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dní</translation>
    </message>
    <message>
        <source>Planned work costs</source>
        <translation>Plánovaná práce stojí</translation>
    </message>
    <message>
        <source>A failure costs</source>
        <translation>Porucha stojí</translation>
    </message>
    <message>
        <source>An hour of production costs</source>
        <translation>Hodina výroby stojí</translation>
    </message>
    <message>
        <source>Useful life, new to failed</source>
        <translation>Životnost, od nového do poruchy</translation>
    </message>
    <message>
        <source>Fixed interval to compare with</source>
        <translation>Pevný interval pro srovnání</translation>
    </message>
    <message>
        <source>half of the useful life</source>
        <translation>polovina životnosti</translation>
    </message>
    <message>
        <source>Plan ahead for</source>
        <translation>Plánovat dopředu na</translation>
    </message>
    <message>
        <source>what the models say</source>
        <translation>podle modelů</translation>
    </message>
    <message>
        <source>to</source>
        <translation>na</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Směny</translation>
    </message>
    <message>
        <source>Crew</source>
        <translation>Četa</translation>
    </message>
    <message>
        <source>From (UTC)</source>
        <translation>Od (UTC)</translation>
    </message>
    <message>
        <source>To (UTC)</source>
        <translation>Do (UTC)</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Měna</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>CZK</translation>
    </message>
    <message>
        <source>1 s or cycle of life counts as</source>
        <translation>1 s nebo cyklus životnosti je</translation>
    </message>
    <message>
        <source>Only where the lives are counted in cycles, or run in time lapse: how many hours of the plan one unit of remaining life is</source>
        <translation>Jen kde se životnosti počítají v cyklech nebo běží zrychleně: kolik hodin plánu je jedna jednotka zbývající životnosti</translation>
    </message>
    <message>
        <source>Production stands anyway</source>
        <translation>Výroba tak jako tak stojí</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ScoreTable</name>
    <message>
        <source>Root of the mean squared error of the remaining life</source>
        <translation>Odmocnina ze střední kvadratické chyby zbývající životnosti</translation>
    </message>
    <message>
        <source>Share of the lives that lay in their 90 % interval: 90 % is honest</source>
        <translation>Podíl životností, které ležely ve svém 90% intervalu: poctivá hodnota je 90 %</translation>
    </message>
    <message>
        <source>So long before the failure all forecasts are within 10 % of the life</source>
        <translation>Tak dlouho před poruchou jsou všechny předpovědi v mezích 10 % životnosti</translation>
    </message>
    <message>
        <source>Share of the runs whose forecast half-way was within 20 % of the truth</source>
        <translation>Podíl běhů, jejichž předpověď v polovině byla v mezích 20 % skutečnosti</translation>
    </message>
    <message>
        <source>So many runs to failure were judged</source>
        <translation>Tolik běhů do poruchy bylo posouzeno</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>90 % cover</source>
        <translation>Pokrytí 90 %</translation>
    </message>
    <message>
        <source>Interval width</source>
        <translation>Šířka intervalu</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Běhy</translation>
    </message>
    <message>
        <source>Mean width of the 90 % intervals, as far as lives are told apart: the narrower, the more is said</source>
        <translation>Průměrná šířka 90% intervalů, pokud se životnosti rozlišují: čím užší, tím víc říkají</translation>
    </message>
    <message>
        <source>Prognostic horizon</source>
        <translation>Prognostický horizont</translation>
    </message>
    <message>
        <source>α-λ accuracy</source>
        <translation>Přesnost α-λ</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::ServiceForm</name>
    <message>
        <source>fleet</source>
        <translation>park</translation>
    </message>
    <message>
        <source>Put in service</source>
        <translation>Nasadit</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>není známo</translation>
    </message>
    <message>
        <source>Model&apos;s name</source>
        <translation>Název modelu</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Judged only while</source>
        <translation>Posuzovat, jen když</translation>
    </message>
    <message>
        <source>As good as new when</source>
        <translation>Jako nové, když</translation>
    </message>
    <message>
        <source>A cycle lasts</source>
        <translation>Cyklus trvá</translation>
    </message>
    <message>
        <source>Open a plant to put the model in service.</source>
        <translation>Chcete-li model nasadit, otevřete provoz.</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>kdykoli</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nikdy</translation>
    </message>
    <message>
        <source>%1 is not 0</source>
        <translation>%1 není 0</translation>
    </message>
    <message>
        <source>%1 rises</source>
        <translation>%1 stoupne</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 a %n další</numerusform>
            <numerusform>%1 a %n další</numerusform>
            <numerusform>%1 a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in service. Undo takes it out again.</source>
        <translation>%1 je v provozu. Příkaz Zpět jej zase vyřadí.</translation>
    </message>
    <message>
        <source>No asset of this plant has channels for all that the model reads (%1): it can be kept, and back-tested.</source>
        <translation>Žádné zařízení tohoto provozu nemá kanály pro vše, co model čte (%1): lze jej uchovat a ověřit zpětným testem.</translation>
    </message>
    <message>
        <source>%1 is kept: it can be back-tested and compared with.</source>
        <translation>%1 je uchován: lze jej ověřit zpětným testem a porovnávat s ním.</translation>
    </message>
    <message>
        <source>Keep the model</source>
        <translation>Uchovat model</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::SpectrumChart</name>
    <message>
        <source>Frequency [Hz]</source>
        <translation>Frekvence [Hz]</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>%1 Hz: %2 %3</source>
        <translation>%1 Hz: %2 %3</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::SpectrumView</name>
    <message>
        <source>Select an asset: the spectrum of its channels is drawn here.</source>
        <translation>Vyberte zařízení: zde se kreslí spektrum jeho kanálů.</translation>
    </message>
    <message>
        <source>last 10 minutes</source>
        <translation>posledních 10 minut</translation>
    </message>
    <message>
        <source>last hour</source>
        <translation>poslední hodina</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>poslední den</translation>
    </message>
    <message>
        <source>Bands…</source>
        <translation>Pásma…</translation>
    </message>
    <message>
        <source>Mark fault frequencies and watched bands</source>
        <translation>Označit poruchové frekvence a sledovaná pásma</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to make a spectrum of.</source>
        <translation>Zatím není zaznamenáno nic, z čeho by šlo spektrum vytvořit.</translation>
    </message>
    <message>
        <source>Spectrum of %1</source>
        <translation>Spektrum: %1</translation>
    </message>
    <message>
        <source>This channel did not change in the chosen time.</source>
        <translation>Tento kanál se ve zvolené době neměnil.</translation>
    </message>
    <message>
        <source>mark bands of %1</source>
        <translation>označit pásma: %1</translation>
    </message>
    <message>
        <source>%1 has no channel that measures a real number.</source>
        <translation>%1 nemá žádný kanál, který by měřil reálné číslo.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::TrainCommand</name>
    <message>
        <source>Say with --unit and --cycle which columns of “%1” name the unit and count its cycles.</source>
        <translation>Pomocí --unit a --cycle určete, které sloupce souboru „%1“ pojmenovávají jednotku a počítají její cykly.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::TrainPage</name>
    <message>
        <source>no earlier model</source>
        <translation>žádný dřívější model</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trénovat</translation>
    </message>
    <message>
        <source>as the runs suggest</source>
        <translation>podle běhů</translation>
    </message>
    <message>
        <source>Remaining lives longer than this are not told apart, in the measure of the runs</source>
        <translation>Delší zbývající životnosti se nerozlišují; v jednotce, v níž se měří běhy</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metoda</translation>
    </message>
    <message>
        <source>Longest life told apart</source>
        <translation>Nejdelší rozlišovaná životnost</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Porovnat s</translation>
    </message>
    <message>
        <source>Open a plant to train models for its assets.</source>
        <translation>Chcete-li trénovat modely pro zařízení, otevřete provoz.</translation>
    </message>
    <message>
        <source>Nothing is recorded yet to learn from.</source>
        <translation>Zatím není zaznamenáno nic, z čeho by se šlo učit.</translation>
    </message>
    <message>
        <source>Learning…</source>
        <translation>Probíhá učení…</translation>
    </message>
    <message>
        <source>Training a model</source>
        <translation>Trénování modelu</translation>
    </message>
    <message>
        <source>On runs that were left out of its training</source>
        <translation>Na bězích vynechaných z trénování</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Dřívější: %1</translation>
    </message>
    <message>
        <source>Learned from the very same runs; judged on those left out</source>
        <translation>Naučen z týchž běhů; posouzen na vynechaných</translation>
    </message>
    <message>
        <source>Learned from other runs; it may have seen some of these</source>
        <translation>Naučen z jiných běhů; některé z těchto mohl vidět</translation>
    </message>
    <message>
        <source>All figures are of runs that the model had not seen. The first method is the one that is kept.</source>
        <translation>Všechny hodnoty platí pro běhy, které model neviděl. Uchová se první metoda.</translation>
    </message>
    <message>
        <source>The earlier model may have seen some of these runs: its figures flatter it.</source>
        <translation>Dřívější model mohl některé z těchto běhů vidět: jeho hodnoty mu lichotí.</translation>
    </message>
    <message>
        <source>Keeping the model</source>
        <translation>Ukládání modelu</translation>
    </message>
    <message>
        <source>put %1 in service</source>
        <translation>nasadit %1</translation>
    </message>
    <message>
        <source>Choose runs to failure, and “Train”. How good the model is, on runs that it has not seen, is told here; then it can be put in service.</source>
        <translation>Zvolte běhy do poruchy a „Trénovat“. Jak dobrý je model na bězích, které neviděl, se ukáže zde; pak jej lze nasadit.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::TrainingWindow</name>
    <message>
        <source>Train and test life models</source>
        <translation>Trénovat a testovat modely životnosti</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trénovat</translation>
    </message>
    <message>
        <source>Back-test</source>
        <translation>Zpětný test</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::WatchButtons</name>
    <message>
        <source>Ten minutes up to the time shown</source>
        <translation>Deset minut do zobrazeného času</translation>
    </message>
    <message>
        <source>An hour up to the time shown</source>
        <translation>Hodina do zobrazeného času</translation>
    </message>
    <message>
        <source>A day up to the time shown</source>
        <translation>Den do zobrazeného času</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Nastavení…</translation>
    </message>
    <message>
        <source>Watch: it was well for…</source>
        <translation>Sledovat: v pořádku bylo po dobu…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Ukončit sledování</translation>
    </message>
    <message>
        <source>Take its life model out of service</source>
        <translation>Zrušit nasazení modelu životnosti</translation>
    </message>
    <message>
        <source>watch %1</source>
        <translation>sledovat %1</translation>
    </message>
    <message>
        <source>stop watching %1</source>
        <translation>ukončit sledování %1</translation>
    </message>
    <message>
        <source>take the life model of %1 out of service</source>
        <translation>zrušit nasazení modelu životnosti pro %1</translation>
    </message>
    <message>
        <source>change the settings of watching</source>
        <translation>změnit nastavení sledování</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::WatchSettingsDialog</name>
    <message>
        <source>Settings of watching</source>
        <translation>Nastavení sledování</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Share of good rows that may be flagged</source>
        <translation>Podíl dobrých řádků, které smějí být označeny</translation>
    </message>
    <message>
        <source>Judged every</source>
        <translation>Posuzovat každých</translation>
    </message>
    <message>
        <source>Unusual for so many rows before it is told</source>
        <translation>Neobvyklé po tolik řádků, než se to ohlásí</translation>
    </message>
    <message>
        <source>These settings are of all watched assets of this plant, which are then learnt anew. Operating conditions need no setting: they are found in each asset&apos;s good time.</source>
        <translation>Tato nastavení platí pro všechna sledovaná zařízení provozu, která se pak naučí znovu. Provozní režimy se nenastavují: najdou se v dobré době každého zařízení.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::WhyView</name>
    <message>
        <source>%1 is unusual at %2: a sound one is so once in %3 rows.</source>
        <translation>%1 je v %2 neobvyklé: zařízení v pořádku je takové jednou za tolik řádků: %3.</translation>
    </message>
    <message>
        <source>%1 is as usual at %2. What differs most from normal:</source>
        <translation>%1 je v %2 jako obvykle. Od normálu se nejvíc liší:</translation>
    </message>
    <message>
        <source>%1 is not judged at %2: it stands, has just been started, or its channels are bad.</source>
        <translation>%1 se v %2 neposuzuje: stojí, bylo právě spuštěno, nebo jsou jeho kanály vadné.</translation>
    </message>
</context>
<context>
    <name>twinscope::predict::WorkTable</name>
    <message>
        <source>can wait</source>
        <translation>může počkat</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Probability of a failure before the work, or before the plan&apos;s end</source>
        <translation>Pravděpodobnost poruchy před prací, nebo před koncem plánu</translation>
    </message>
    <message>
        <source>Start (UTC)</source>
        <translation>Začátek (UTC)</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Díly</translation>
    </message>
    <message>
        <source>left to fail</source>
        <translation>ponecháno do poruchy</translation>
    </message>
    <message>
        <source>A failure within this plan is unlikely: the work would cost more than it saves.</source>
        <translation>Porucha během tohoto plánu je nepravděpodobná: práce by stála víc, než ušetří.</translation>
    </message>
    <message>
        <source>no crew free</source>
        <translation>není volná četa</translation>
    </message>
    <message>
        <source>The work would be worth its cost, but within this plan the crew has more important work.</source>
        <translation>Práce by stála za své náklady, ale v tomto plánu má četa důležitější práci.</translation>
    </message>
    <message>
        <source>A failure is likely, but no shift comes early enough, or the work costs more than it saves.</source>
        <translation>Porucha je pravděpodobná, ale žádná směna nepřijde včas nebo práce stojí víc, než ušetří.</translation>
    </message>
    <message>
        <source>Expected cost: of the work, and of a failure before it as far as one is likely</source>
        <translation>Očekávané náklady: na práci a na poruchu před ní podle její pravděpodobnosti</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Náklady</translation>
    </message>
    <message>
        <source>Cost [%1]</source>
        <translation>Náklady [%1]</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Trvá</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riziko</translation>
    </message>
</context>
<context>
    <name>twinscope::session::ModelSet</name>
    <message>
        <source>Reading %1</source>
        <translation>Čte se %1</translation>
    </message>
</context>
<context>
    <name>twinscope::session::Session</name>
    <message>
        <source>Saving %1</source>
        <translation>Ukládá se %1</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>Načítá se %1</translation>
    </message>
    <message>
        <source>Nothing can be loaded while this window does not record: see the log.</source>
        <translation>Dokud toto okno nezaznamenává, nelze nic načíst: viz protokol.</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>Exportuje se %1</translation>
    </message>
    <message>
        <source>Nothing is recorded of this plant so far.</source>
        <translation>O tomto provozu zatím není nic zaznamenáno.</translation>
    </message>
</context>
<context>
    <name>twinscope::trends::TrendLegend</name>
    <message>
        <source>Remove %1 from the trend</source>
        <translation>Odebrat %1 z průběhu</translation>
    </message>
</context>
<context>
    <name>twinscope::trends::TrendWidget</name>
    <message>
        <source>1 minute</source>
        <translation>1 minuta</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minut</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minut</translation>
    </message>
    <message>
        <source>2 hours</source>
        <translation>2 hodiny</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 hodin</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 den</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 týden</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 rok</translation>
    </message>
    <message>
        <source>Nothing to draw yet. Drag channels here from the channel table, or double click one there.</source>
        <translation>Zatím není co kreslit. Přetáhněte sem kanály z tabulky kanálů, nebo tam na některý poklepejte.</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Sledovat</translation>
    </message>
    <message>
        <source>How much time the trend shows</source>
        <translation>Jak dlouhý čas průběh ukazuje</translation>
    </message>
    <message>
        <source>Keep the time shown on screen in view. While live, the wheel then keeps the newest values at the edge; otherwise it zooms round the mouse.</source>
        <translation>Udržuje zobrazený čas v záběru. Živě pak kolečko nechává nejnovější hodnoty na okraji; jinak přibližuje kolem myši.</translation>
    </message>
</context>
<context>
    <name>twinscope::viewport::ApartBar</name>
    <message>
        <source>Pull apart</source>
        <translation>Rozložit</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Jak daleko</translation>
    </message>
    <message>
        <source>Put together again</source>
        <translation>Zase složit</translation>
    </message>
</context>
<context>
    <name>twinscope::viewport::SectionBar</name>
    <message>
        <source>Cut across the %1 axis</source>
        <translation>Řez napříč osou %1</translation>
    </message>
    <message>
        <source>Where the plane stands</source>
        <translation>Poloha roviny řezu</translation>
    </message>
    <message>
        <source>Show the other side</source>
        <translation>Ukázat druhou stranu</translation>
    </message>
    <message>
        <source>Close the section</source>
        <translation>Zavřít řez</translation>
    </message>
    <message>
        <source>Section across</source>
        <translation>Řez napříč osou</translation>
    </message>
</context>
<context>
    <name>twinscope::viewport::ViewportWidget</name>
    <message>
        <source>3D view of the plant</source>
        <translation>Pohled 3D na provoz</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::DecisionBar</name>
    <message>
        <source>Mark this scenario as the one to be done</source>
        <translation>Označit tento scénář jako ten, který se má provést</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vybrat</translation>
    </message>
    <message>
        <source>Write its set points as a list for approval; nothing goes to the plant</source>
        <translation>Zapsat žádané hodnoty jako seznam ke schválení; do provozu se nic neposílá</translation>
    </message>
    <message>
        <source>Set points…</source>
        <translation>Žádané hodnoty…</translation>
    </message>
    <message>
        <source>Write a report with KPIs, charts and assumptions</source>
        <translation>Zapsat zprávu s KPI, grafy a předpoklady</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Zpráva…</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Vybráno</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::EstimateCenter</name>
    <message>
        <source>Reading the record</source>
        <translation>Čte se záznam</translation>
    </message>
    <message>
        <source>Nothing can be read of the plant&apos;s record, from which the model is estimated. Open a plant that is recorded.</source>
        <translation>Ze záznamu provozu, podle kterého se model odhaduje, nelze nic přečíst. Otevřete provoz, který se zaznamenává.</translation>
    </message>
    <message>
        <source>Estimating %1</source>
        <translation>Odhaduje se %1</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::EstimatePage</name>
    <message>
        <source>Estimate</source>
        <translation>Odhadnout</translation>
    </message>
    <message>
        <source>Looks for the values of the ticked parameters with which the model fits what was measured of the ticked outputs</source>
        <translation>Hledá hodnoty zaškrtnutých parametrů, se kterými model nejlépe odpovídá tomu, co bylo naměřeno u zaškrtnutých výstupů</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>The parameter&apos;s channel in the trends</source>
        <translation>Kanál parametru v průbězích</translation>
    </message>
    <message>
        <source>Use the estimate</source>
        <translation>Použít odhad</translation>
    </message>
    <message>
        <source>Writes the estimates of the ticked parameters into the project: the model runs with them from now on</source>
        <translation>Zapíše odhady zaškrtnutých parametrů do projektu: model s nimi od teď běží</translation>
    </message>
    <message>
        <source>This output did not count in the estimate, or nothing was measured of it.</source>
        <translation>Tento výstup se do odhadu nepočítal, nebo z něj nebylo nic naměřeno.</translation>
    </message>
    <message>
        <source>This parameter was not estimated yet. “Estimate” looks for the value with which the model fits best what was measured in the window above.</source>
        <translation>Tento parametr ještě nebyl odhadnut. „Odhadnout“ hledá hodnotu, se kterou model nejlépe odpovídá tomu, co bylo naměřeno v okně výše.</translation>
    </message>
    <message>
        <source>Estimated on %1, from %2 to %3. %4</source>
        <translation>Odhadnuto %1, od %2 do %3. %4</translation>
    </message>
    <message>
        <source>The window says nothing about this parameter: choose another one.</source>
        <translation>Okno o tomto parametru nic neříká: zvolte jiné.</translation>
    </message>
    <message>
        <source>The best value lies at a bound, and the interval then means little.</source>
        <translation>Nejlepší hodnota leží na mezi a interval pak málo znamená.</translation>
    </message>
    <message>
        <source>Open a plant: what is estimated of its models stands here.</source>
        <translation>Otevřete provoz: zde stojí, co se z jeho modelů odhaduje.</translation>
    </message>
    <message>
        <source>No model runs in step with this plant. Map one to its channels, with “models” of “what-if” in the project file, as the README says.</source>
        <translation>S tímto provozem neběží žádný model. Přiřaďte jej jeho kanálům v souboru projektu v „models“ části „what-if“, jak říká README.</translation>
    </message>
    <message>
        <source>No parameter of the model %1 can be estimated. Give one its bounds, “low” and “high”, in the project file.</source>
        <translation>Žádný parametr modelu %1 nelze odhadnout. Dejte některému v souboru projektu meze „low“ a „high“.</translation>
    </message>
    <message>
        <source>use estimated parameters</source>
        <translation>použít odhadnuté parametry</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::FanChart</name>
    <message>
        <source>5 % %1 · 25 % %2 · median %3 · 75 % %4 · 95 % %5</source>
        <translation>5 % %1 · 25 % %2 · medián %3 · 75 % %4 · 95 % %5</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::FitTable</name>
    <message>
        <source>Compared with</source>
        <translation>Porovnáno s</translation>
    </message>
    <message>
        <source>RMSE before</source>
        <translation>RMSE předtím</translation>
    </message>
    <message>
        <source>RMSE fitted</source>
        <translation>RMSE po odhadu</translation>
    </message>
    <message>
        <source>Root mean square of measured minus modelled, with the parameters as they were</source>
        <translation>Efektivní hodnota rozdílu měření a modelu s dosavadními parametry</translation>
    </message>
    <message>
        <source>Root mean square of measured minus modelled, with the parameters that were found</source>
        <translation>Efektivní hodnota rozdílu měření a modelu s nalezenými parametry</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::FuturePage</name>
    <message>
        <source>Show on screen</source>
        <translation>Zobrazit na obrazovce</translation>
    </message>
    <message>
        <source>3D view, trends and tables show this scenario&apos;s time</source>
        <translation>Pohled 3D, trendy a tabulky ukazují čas tohoto scénáře</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>Duch</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Rozdíl</translation>
    </message>
    <message>
        <source>Colours the plant by how much greater the quantity is in this scenario</source>
        <translation>Obarví provoz podle toho, o kolik je veličina v tomto scénáři větší</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>ve stejném čase</translation>
    </message>
    <message>
        <source>at its end</source>
        <translation>na jeho konci</translation>
    </message>
    <message>
        <source>Which moment of the scenario is compared with the plant</source>
        <translation>Který okamžik scénáře se porovnává s provozem</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>vybráno: %1</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zpět do živého přenosu</translation>
    </message>
    <message>
        <source>Choose a scenario, or make a new one.</source>
        <translation>Vyberte scénář, nebo vytvořte nový.</translation>
    </message>
    <message>
        <source>Nothing was run yet. “Run” above makes one future of this scenario, an ensemble many.</source>
        <translation>Zatím nic neproběhlo. „Spustit“ nahoře vytvoří jednu budoucnost tohoto scénáře, soubor běhů jich vytvoří mnoho.</translation>
    </message>
    <message>
        <source>What this scenario moves, fills or colours otherwise, as a shell over the plant; the plant over the scenario while the screen shows that</source>
        <translation>Co tento scénář posune, naplní nebo obarví jinak, jako obal přes provoz; je-li na obrazovce scénář, provoz přes něj</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ParallelCoordinates</name>
    <message>
        <source>result</source>
        <translation>výsledek</translation>
    </message>
    <message>
        <source>varied</source>
        <translation>měněno</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ParameterTable</name>
    <message>
        <source>not known</source>
        <translation>neznámé</translation>
    </message>
    <message>
        <source>Estimated on %1 from what was measured from %2 to %3.</source>
        <translation>Odhadnuto %1 z toho, co bylo naměřeno od %2 do %3.</translation>
    </message>
    <message>
        <source>The window says nothing about this parameter.</source>
        <translation>Okno o tomto parametru nic neříká.</translation>
    </message>
    <message>
        <source>The best value lies at a bound: the interval then means little.</source>
        <translation>Nejlepší hodnota leží na mezi: interval pak málo znamená.</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametr</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Odhadnout</translation>
    </message>
    <message>
        <source>95 % within</source>
        <translation>95 % leží v</translation>
    </message>
    <message>
        <source>Runs with</source>
        <translation>Běží s</translation>
    </message>
    <message>
        <source>Bounds</source>
        <translation>Meze</translation>
    </message>
    <message>
        <source>Not estimated yet</source>
        <translation>Zatím neodhadnuto</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::RecordPage</name>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Posunout nahoru</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Posunout dolů</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::Reporting</name>
    <message>
        <source>“%1” cannot be written: %2. Choose another folder.</source>
        <translation>„%1“ nelze zapsat: %2. Zvolte jinou složku.</translation>
    </message>
    <message>
        <source>Written: &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;</source>
        <translation>Zapsáno: &lt;a href=&quot;%1&quot;&gt;%2&lt;/a&gt;</translation>
    </message>
    <message>
        <source>Set points for approval</source>
        <translation>Žádané hodnoty ke schválení</translation>
    </message>
    <message>
        <source>CSV file (*.csv)</source>
        <translation>Soubor CSV (*.csv)</translation>
    </message>
    <message>
        <source>Text file (*.txt)</source>
        <translation>Textový soubor (*.txt)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webová stránka (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dokument PDF (*.pdf)</translation>
    </message>
    <message>
        <source>What matters for %1</source>
        <translation>Na čem záleží: %1</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Všechny běhy</translation>
    </message>
    <message>
        <source>The plant as it stands on the screen</source>
        <translation>Provoz tak, jak je na obrazovce</translation>
    </message>
    <message>
        <source>The model is still being read. Try again in a moment.</source>
        <translation>Model se ještě načítá. Zkuste to za chvíli znovu.</translation>
    </message>
    <message>
        <source>The set points are not known: %1</source>
        <translation>Žádané hodnoty nejsou známy: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ResultBook</name>
    <message>
        <source>The results of “%1” could not be moved to “%2”; they still lie in %3. Check the rights of that folder, or rename it back.</source>
        <translation>Výsledky scénáře „%1“ nelze přesunout do „%2“; stále leží v %3. Zkontrolujte práva k této složce, nebo jej přejmenujte zpět.</translation>
    </message>
    <message>
        <source>What came of it cannot be kept in %1: %2. Check that folder&apos;s rights and room.</source>
        <translation>Výsledek nelze uchovat v %1: %2. Zkontrolujte práva a místo v této složce.</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::RunBar</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>zárodek </translation>
    </message>
    <message>
        <source>The same seed gives the same runs, bit for bit</source>
        <translation>Stejný zárodek dá stejné běhy, bit po bitu</translation>
    </message>
    <message>
        <source>Pause: runs under way are finished first</source>
        <translation>Pozastavit: rozpracované běhy se nejdřív dokončí</translation>
    </message>
    <message>
        <source>Cancel: what is done is kept</source>
        <translation>Zrušit: co je hotové, zůstane</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 z %3</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, neúspěšné: %1</translation>
    </message>
    <message>
        <source>, paused</source>
        <translation>, pozastaveno</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, zbývá %1</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>běhy: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Jednou</translation>
    </message>
    <message>
        <source>Ensemble, Latin hypercube</source>
        <translation>Soubor běhů, latinská hyperkrychle</translation>
    </message>
    <message>
        <source> runs</source>
        <translation> běhů</translation>
    </message>
    <message>
        <source>Ensemble, Sobol sequence</source>
        <translation>Soubor běhů, Sobolova posloupnost</translation>
    </message>
    <message>
        <source>Ensemble, Monte Carlo</source>
        <translation>Soubor běhů, Monte Carlo</translation>
    </message>
    <message>
        <source>Sweep over a grid</source>
        <translation>Průchod rozsahem po mřížce</translation>
    </message>
    <message>
        <source>Sensitivity, one at a time</source>
        <translation>Citlivost, po jedné veličině</translation>
    </message>
    <message>
        <source>Sensitivity, Morris</source>
        <translation>Citlivost, Morris</translation>
    </message>
    <message>
        <source>Sensitivity, Sobol indices</source>
        <translation>Citlivost, Sobolovy indexy</translation>
    </message>
    <message>
        <source> base runs</source>
        <translation> základních běhů</translation>
    </message>
    <message>
        <source>Find the best settings</source>
        <translation>Najít nejlepší nastavení</translation>
    </message>
    <message>
        <source> tries a search</source>
        <translation> pokusů na hledání</translation>
    </message>
    <message>
        <source>Stopped at %1 of %2 runs: “Resume” goes on.</source>
        <translation>Zastaveno po %1 z %2 běhů: „Pokračovat“ naváže.</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::RunCenter</name>
    <message>
        <source>Nothing can be read of the plant&apos;s record, from which “%1” begins. Let it begin from the model&apos;s own start, or open a plant that is recorded.</source>
        <translation>Ze záznamu provozu, od něhož „%1“ začíná, nelze nic přečíst. Nechte jej začít od vlastního začátku modelu, nebo otevřete provoz, který se zaznamenává.</translation>
    </message>
    <message>
        <source>%1 of %2 runs failed: see “Runs” for why.</source>
        <translation>Neúspěšné běhy: %1 z %2. Proč, ukazují „Běhy“.</translation>
    </message>
    <message>
        <source>Reading what was measured</source>
        <translation>Čtení naměřených hodnot</translation>
    </message>
    <message>
        <source>Running it once</source>
        <translation>Jeden běh scénáře</translation>
    </message>
    <message>
        <source>Running the ensemble</source>
        <translation>Výpočet souboru běhů</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Začíná se</translation>
    </message>
    <message>
        <source>What-if: %1</source>
        <translation>Co kdyby: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>Stopped, because the scenario was renamed meanwhile.</source>
        <translation>Zastaveno, protože scénář byl mezitím přejmenován.</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::RunTable</name>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::RunsPage</name>
    <message>
        <source>Runs stand here as lines across what was varied and what came of it. Run an ensemble, a sweep or a search above; “Uncertain” says what varies.</source>
        <translation>Běhy jsou zde jako čáry přes to, co se měnilo, a co z toho vyšlo. Spusťte nahoře soubor běhů, průchod rozsahem nebo hledání; „Nejisté“ určuje, co se mění.</translation>
    </message>
    <message>
        <source>%1 of %2 runs cross what is brushed; click an axis to take that away</source>
        <translation>Vyznačeným úsekem procházejí běhy: %1 z %2; kliknutím na osu výběr zrušíte</translation>
    </message>
    <message>
        <source>%1 runs. Drag along an axis to keep those that cross there</source>
        <translation>Běhy: %1. Tažením podél osy ponecháte ty, které tudy procházejí</translation>
    </message>
    <message>
        <source>, %1 failed</source>
        <translation>, neúspěšné: %1</translation>
    </message>
    <message>
        <source>. The best, by %1 among those within all limits, is run %2</source>
        <translation>. Nejlepší podle %1 z těch, které dodržují všechny meze, je běh %2</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ScenarioBook</name>
    <message>
        <source>Scenarios that ship</source>
        <translation>Dodané scénáře</translation>
    </message>
    <message>
        <source>new scenario “%1”</source>
        <translation>nový scénář „%1“</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (kopie)</translation>
    </message>
    <message>
        <source>duplicate “%1”</source>
        <translation>duplikovat „%1“</translation>
    </message>
    <message>
        <source>rename “%1”</source>
        <translation>přejmenovat „%1“</translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>změnit „%1“</translation>
    </message>
    <message>
        <source>delete “%1”</source>
        <translation>odstranit „%1“</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>vybrat „%1“</translation>
    </message>
    <message>
        <source>choose no scenario</source>
        <translation>nevybrat žádný scénář</translation>
    </message>
    <message>
        <source>go back to an earlier “%1”</source>
        <translation>návrat k dřívějšímu „%1“</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ScenarioBrowser</name>
    <message>
        <source>A new scenario</source>
        <translation>Nový scénář</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nový</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikovat</translation>
    </message>
    <message>
        <source>Delete; Ctrl+Z brings it back</source>
        <translation>Odstranit; Ctrl+Z jej vrátí</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Od teď</translation>
    </message>
    <message>
        <source>From the time shown</source>
        <translation>Od zobrazeného času</translation>
    </message>
    <message>
        <source>From the model&apos;s own start</source>
        <translation>Od vlastního začátku modelu</translation>
    </message>
    <message>
        <source>One that ships</source>
        <translation>Z dodaných</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nový scénář</translation>
    </message>
    <message>
        <source>Open a plant: its scenarios are listed here.</source>
        <translation>Otevřete provoz: zde jsou uvedeny jeho scénáře.</translation>
    </message>
    <message>
        <source>No scenarios yet. “New” makes one from now on, or from the time shown: go to a moment of the past first.</source>
        <translation>Zatím žádné scénáře. „Nový“ vytvoří scénář od teď, nebo od zobrazeného času: nejdřív přejděte na okamžik v minulosti.</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ScenarioEditor</name>
    <message>
        <source>Nothing is changed: the plant goes on as it is. “Add a change” sets an input, a set point, a fault or a price.</source>
        <translation>Nic se nemění: provoz pokračuje tak, jak je. „Přidat změnu“ nastaví vstup, žádanou hodnotu, závadu nebo cenu.</translation>
    </message>
    <message>
        <source>Everything is certain. “Add a quantity” says what is not; an ensemble then shows what may come of it.</source>
        <translation>Vše je jisté. „Přidat veličinu“ určí, co jisté není; soubor běhů pak ukáže, co z toho může vyjít.</translation>
    </message>
    <message>
        <source>No KPIs: “Add a KPI” makes one number of a result, to compare scenarios by.</source>
        <translation>Žádné KPI: „Přidat KPI“ vytvoří z výsledku jedno číslo, podle kterého lze scénáře porovnat.</translation>
    </message>
    <message>
        <source>All parameters are as the model has them. “Set a parameter” changes one.</source>
        <translation>Všechny parametry jsou takové, jaké je má model. „Nastavit parametr“ některý změní.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Začátek</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Změny</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Nejisté</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>KPI</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parametry</translation>
    </message>
    <message>
        <source>Add a change…</source>
        <translation>Přidat změnu…</translation>
    </message>
    <message>
        <source>Add a quantity…</source>
        <translation>Přidat veličinu…</translation>
    </message>
    <message>
        <source>Add a KPI…</source>
        <translation>Přidat KPI…</translation>
    </message>
    <message>
        <source>Set a parameter…</source>
        <translation>Nastavit parametr…</translation>
    </message>
    <message>
        <source>Mean of %1</source>
        <translation>Průměr: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::ScenarioTable</name>
    <message>
        <source>failed</source>
        <translation>selhalo</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pozastaveno</translation>
    </message>
    <message>
        <source>running, %1 %</source>
        <translation>běží, %1 %</translation>
    </message>
    <message>
        <source>running</source>
        <translation>běží</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>neproběhl</translation>
    </message>
    <message>
        <source>changed since it ran</source>
        <translation>od běhu změněn</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>běhy: %1</translation>
    </message>
    <message>
        <source>run once</source>
        <translation>jeden běh</translation>
    </message>
    <message>
        <source>now (%1)</source>
        <translation>teď (%1)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>teď</translation>
    </message>
    <message>
        <source>saved state</source>
        <translation>uložený stav</translation>
    </message>
    <message>
        <source>model&apos;s start</source>
        <translation>začátek modelu</translation>
    </message>
    <message>
        <source>The best of all scenarios that keep their limits</source>
        <translation>Nejlepší ze všech scénářů, které dodržují své meze</translation>
    </message>
    <message>
        <source>Outside of its limits</source>
        <translation>Mimo své meze</translation>
    </message>
    <message>
        <source>In brackets 5 % and 95 % of the ensemble</source>
        <translation>V závorkách 5 % a 95 % souboru běhů</translation>
    </message>
    <message>
        <source>chosen · %1</source>
        <translation>vybráno · %1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénář</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>stopped at %1 of %2</source>
        <translation>zastaveno po %1 z %2</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::SensitivityPage</name>
    <message>
        <source>The KPI with each quantity alone at its low and at its high value</source>
        <translation>KPI s každou veličinou zvlášť na její dolní a horní hodnotě</translation>
    </message>
    <message>
        <source>quantity low</source>
        <translation>veličina dole</translation>
    </message>
    <message>
        <source>quantity high</source>
        <translation>veličina nahoře</translation>
    </message>
    <message>
        <source>with interactions</source>
        <translation>s interakcemi</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>samostatně</translation>
    </message>
    <message>
        <source>What matters most stands here after a run that tells it: “Sensitivity, one at a time”, or any ensemble. “Uncertain” says what varies, “KPIs” what it does it to.</source>
        <translation>Na čem nejvíc záleží, se zde ukáže po běhu, který to zjistí: „Citlivost, po jedné veličině“, nebo jakýkoli soubor běhů. „Nejisté“ určuje, co se mění, „KPI“, na co se sleduje vliv.</translation>
    </message>
    <message>
        <source>Morris: what a quantity does over its whole range, on average; a large spread means that it depends on the others</source>
        <translation>Morris: co veličina v průměru způsobí v celém svém rozsahu; velký rozptyl znamená, že to závisí na ostatních</translation>
    </message>
    <message>
        <source>Sobol indices: share of the variance, with standard errors; estimates of few runs can lie below 0 or above 1</source>
        <translation>Sobolovy indexy: podíl na rozptylu se standardními chybami; odhady z mála běhů mohou ležet pod 0 nebo nad 1</translation>
    </message>
    <message>
        <source>Rank correlation (Spearman) over the ensemble: 1 or -1 means that it decides alone</source>
        <translation>Pořadová korelace (Spearman) přes soubor běhů: 1 nebo -1 znamená, že rozhoduje sama</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 on average, %2 spread</source>
        <translation>v průměru %1, rozptyl %2</translation>
    </message>
    <message>
        <source>alone %1, in all %2</source>
        <translation>sama %1, celkem %2</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::StartPage</name>
    <message>
        <source>The time shown</source>
        <translation>Zobrazený čas</translation>
    </message>
    <message>
        <source>Another FMU…</source>
        <translation>Jiná FMU…</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teď</translation>
    </message>
    <message>
        <source>At a moment of the record</source>
        <translation>V okamžiku záznamu</translation>
    </message>
    <message>
        <source>From the model&apos;s own start</source>
        <translation>Od vlastního začátku modelu</translation>
    </message>
    <message>
        <source>From a saved state</source>
        <translation>Z uloženého stavu</translation>
    </message>
    <message>
        <source>The model is run over the measured inputs for so long before</source>
        <translation>Tak dlouho předtím model běží nad naměřenými vstupy</translation>
    </message>
    <message>
        <source>Distance of two points of the results</source>
        <translation>Vzdálenost dvou bodů výsledků</translation>
    </message>
    <message>
        <source>What is decided here?</source>
        <translation>O čem se zde rozhoduje?</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>Spin-up</source>
        <translation>Rozběh</translation>
    </message>
    <message>
        <source>Goes on for</source>
        <translation>Trvá</translation>
    </message>
    <message>
        <source>A point every</source>
        <translation>Bod každých</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O čem</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>FMU (*.fmu);;SSP (*.ssp)</source>
        <translation>FMU (*.fmu);;SSP (*.ssp)</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Vybrat soubor…</translation>
    </message>
    <message>
        <source>Keep the state at the end…</source>
        <translation>Uchovat stav na konci…</translation>
    </message>
    <message>
        <source>A file that “Keep the state at the end” has written</source>
        <translation>Soubor, který zapsalo „Uchovat stav na konci“</translation>
    </message>
    <message>
        <source>Runs the scenario once; other scenarios can begin where it ends</source>
        <translation>Spustí scénář jednou; jiné scénáře mohou začít tam, kde skončí</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>Uložený stav</translation>
    </message>
    <message>
        <source>State (*.state)</source>
        <translation>Stav (*.state)</translation>
    </message>
    <message>
        <source>State at the end</source>
        <translation>Stav na konci</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::VariableChooser</name>
    <message>
        <source>input</source>
        <translation>vstup</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>parametr</translation>
    </message>
    <message>
        <source>result</source>
        <translation>výsledek</translation>
    </message>
    <message>
        <source>Search for a machine, a quantity or a name</source>
        <translation>Hledat stroj, veličinu nebo název</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::VersionPage</name>
    <message>
        <source>No earlier versions yet. Where a scenario that was run is changed, what was run is kept here with what came of it.</source>
        <translation>Zatím žádné dřívější verze. Změníte-li scénář, který běžel, uchová se zde to, co běželo, s tím, co z toho vyšlo.</translation>
    </message>
    <message>
        <source>Go back to this version</source>
        <translation>Vrátit se k této verzi</translation>
    </message>
    <message>
        <source>The scenario becomes what it was then; what it is now is kept as a version</source>
        <translation>Scénář bude takový, jaký byl tehdy; jeho nynější podoba se uchová jako verze</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Tehdy</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teď</translation>
    </message>
    <message>
        <source>As it was until</source>
        <translation>Jak byl do</translation>
    </message>
    <message>
        <source>The scenario is what it was then.</source>
        <translation>Scénář je takový, jaký byl tehdy.</translation>
    </message>
    <message>
        <source>Fields that are different now: %1</source>
        <translation>Pole, která se nyní liší: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::WhatIfPanel</name>
    <message>
        <source>Future</source>
        <translation>Budoucnost</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Běhy</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Citlivost</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>Co kdyby</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>Odhady</translation>
    </message>
</context>
<context>
    <name>twinscope::whatif::WindowFields</name>
    <message>
        <source>15 min before the time shown</source>
        <translation>15 min před zobrazeným časem</translation>
    </message>
    <message>
        <source>1 h before the time shown</source>
        <translation>1 h před zobrazeným časem</translation>
    </message>
    <message>
        <source>8 h before the time shown</source>
        <translation>8 h před zobrazeným časem</translation>
    </message>
    <message>
        <source>1 day before the time shown</source>
        <translation>1 den před zobrazeným časem</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Od … do …</translation>
    </message>
    <message>
        <source>The part of the record that the model is fitted to. It warms up before; where the record begins later, within.</source>
        <translation>Část záznamu, které se model přizpůsobuje. Předtím se rozbíhá; kde záznam začíná později, rozbíhá se uvnitř.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AddModelDialog</name>
    <message>
        <source>Add a CAD model</source>
        <translation>Přidat model CAD</translation>
    </message>
    <message>
        <source>One asset for the whole model</source>
        <translation>Jedno zařízení pro celý model</translation>
    </message>
    <message>
        <source>And one for each part of the first level</source>
        <translation>A po jednom pro každý díl první úrovně</translation>
    </message>
    <message>
        <source>And one for each node of the tree</source>
        <translation>A po jednom pro každý uzel stromu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Pod</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Nothing: at the top of the tree</source>
        <translation>Nic: na vrcholu stromu</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Model se čte…</translation>
    </message>
    <message numerus="yes">
        <source>%n asset(s) will be added. Undo takes them away again.</source>
        <translation>
            <numerusform>Přibude %n zařízení. Zpět ho zase odebere.</numerusform>
            <numerusform>Přibudou %n zařízení. Zpět je zase odebere.</numerusform>
            <numerusform>Přibude %n zařízení. Zpět je zase odebere.</numerusform>
        </translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>přidat %1</translation>
    </message>
    <message>
        <source> The file lies outside the plant&apos;s folder and stays where it is.</source>
        <translation> Soubor leží mimo složku provozu a zůstane, kde je.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AlarmCounter</name>
    <message>
        <source>Alarms: %1</source>
        <translation>Alarmy: %1</translation>
    </message>
    <message>
        <source>Alarms by priority, and ↩ those that returned to normal unseen; opens the alarm list</source>
        <translation>Alarmy podle priority a ↩ ty, které bez povšimnutí pominuly; otevře seznam alarmů</translation>
    </message>
    <message>
        <source>No active alarms</source>
        <translation>Žádné aktivní alarmy</translation>
    </message>
    <message>
        <source>No alarms of a scenario</source>
        <translation>Scénář nemá alarmy</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AlarmListModel</name>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message>
        <source>Since (UTC)</source>
        <translation>Od (UTC)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>%1: limit %2</source>
        <translation>%1: mez %2</translation>
    </message>
    <message>
        <source>Since %1 UTC</source>
        <translation>Od %1 UTC</translation>
    </message>
    <message>
        <source>If nothing is done: %1</source>
        <translation>Když se nic neudělá: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Co dělat: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AlarmPanel</name>
    <message>
        <source>Acknowledge</source>
        <translation>Potvrdit</translation>
    </message>
    <message>
        <source>Shelve</source>
        <translation>Odložit</translation>
    </message>
    <message>
        <source>for 15 minutes</source>
        <translation>na 15 minut</translation>
    </message>
    <message>
        <source>for 1 hour</source>
        <translation>na 1 hodinu</translation>
    </message>
    <message>
        <source>for 4 hours</source>
        <translation>na 4 hodiny</translation>
    </message>
    <message>
        <source>for 8 hours</source>
        <translation>na 8 hodin</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Vrátit na seznam</translation>
    </message>
    <message>
        <source>No plant is open. Open one to see its alarms.</source>
        <translation>Žádný provoz není otevřen. Otevřete nějaký a uvidíte jeho alarmy.</translation>
    </message>
    <message>
        <source>This plant has no alarms. Define some under &quot;alarms&quot; in its project file.</source>
        <translation>Tento provoz nemá alarmy. Definujte nějaké v části „alarms“ souboru projektu.</translation>
    </message>
    <message>
        <source>No alarms.</source>
        <translation>Žádné alarmy.</translation>
    </message>
    <message>
        <source>As it stood at %1 UTC. Go back to live to acknowledge or shelve.</source>
        <translation>Stav v %1 UTC. Potvrzovat a odkládat lze jen živě.</translation>
    </message>
    <message>
        <source>Acknowledge in view</source>
        <translation>Potvrdit zobrazené</translation>
    </message>
    <message>
        <source>A scenario has no alarms. Go back to live to see the plant&apos;s own.</source>
        <translation>Scénář nemá alarmy. Vraťte se k živým datům a uvidíte alarmy provozu.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AssetCard</name>
    <message>
        <source>No plant is open.</source>
        <translation>Žádný provoz není otevřen.</translation>
    </message>
    <message>
        <source>Select an asset in the tree or in the picture to see all about it here.</source>
        <translation>Vyberte zařízení ve stromu nebo v obraze a uvidíte tu o něm vše.</translation>
    </message>
    <message>
        <source>Channels, last 10 minutes</source>
        <translation>Kanály, posledních 10 minut</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s)</source>
        <translation>
            <numerusform>%n alarm</numerusform>
            <numerusform>%n alarmy</numerusform>
            <numerusform>%n alarmů</numerusform>
        </translation>
    </message>
    <message>
        <source>No channels of its own; look at its parts below it in the tree.</source>
        <translation>Nemá vlastní kanály; podívejte se na jeho části pod ním ve stromu.</translation>
    </message>
    <message>
        <source>No channels.</source>
        <translation>Žádné kanály.</translation>
    </message>
    <message>
        <source>No active alarms</source>
        <translation>Žádné aktivní alarmy</translation>
    </message>
    <message>
        <source>No alarms of a scenario</source>
        <translation>Scénář nemá alarmy</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AssetPanel</name>
    <message>
        <source>Filter assets</source>
        <translation>Filtrovat zařízení</translation>
    </message>
    <message>
        <source>This plant has no assets. Add some to &quot;assets&quot; in its project file.</source>
        <translation>Tento provoz nemá zařízení. Přidejte nějaká do „assets“ v souboru projektu.</translation>
    </message>
    <message>
        <source>No plant is open. Open one to see its assets.</source>
        <translation>Žádný provoz není otevřen. Otevřete nějaký a uvidíte jeho zařízení.</translation>
    </message>
    <message>
        <source>No asset is called “%1”.</source>
        <translation>Žádné zařízení se nejmenuje „%1“.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::AssetTreeModel</name>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) at or below this asset; the worst has priority %1</source>
        <translation>
            <numerusform>%n alarm na tomto zařízení nebo pod ním; nejhorší má prioritu %1</numerusform>
            <numerusform>%n alarmy na tomto zařízení nebo pod ním; nejhorší má prioritu %1</numerusform>
            <numerusform>%n alarmů na tomto zařízení nebo pod ním; nejhorší má prioritu %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is being read: %1</source>
        <translation>Čte se model: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::Banners</name>
    <message>
        <source>Put away</source>
        <translation>Odklidit</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::ChannelPanel</name>
    <message>
        <source>Filter channels</source>
        <translation>Filtrovat kanály</translation>
    </message>
    <message>
        <source>No plant is open. Open one to see its channels.</source>
        <translation>Žádný provoz není otevřen. Otevřete nějaký a uvidíte jeho kanály.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
    <message>
        <source>This plant has no channels. Add some to &quot;channels&quot; in its project file.</source>
        <translation>Tento provoz nemá kanály. Přidejte nějaké do „channels“ v souboru projektu.</translation>
    </message>
    <message>
        <source>No channel matches “%1”.</source>
        <translation>Filtru „%1“ neodpovídá žádný kanál.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::ChannelTableModel</name>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Hodnota</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kvalita</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Čas (UTC)</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Source: %1, %2</source>
        <translation>Zdroj: %1, %2</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>Čas: %1</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::CommandPalette</name>
    <message>
        <source>Type a command, an asset or a channel</source>
        <translation>Pište příkaz, zařízení nebo kanál</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::DiscoveryDialog</name>
    <message>
        <source>Discover channels</source>
        <translation>Najít kanály</translation>
    </message>
    <message>
        <source>&amp;Broker:</source>
        <translation>&amp;Broker:</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>Filtrovat témata</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Vybrat vše zobrazené</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Zrušit výběr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Naslouchat</translation>
    </message>
    <message>
        <source>%1 values in %2 messages.</source>
        <translation>Hodnot: %1, zpráv: %2.</translation>
    </message>
    <message>
        <source>Press Listen: what the broker says appears here, and Sparkplug nodes are asked for what they have. Nothing in the plant changes before you add channels.</source>
        <translation>Stiskněte Naslouchat: zde se objeví, co broker říká, a uzly Sparkplug jsou požádány o to, co mají. Dokud nepřidáte kanály, v provozu se nic nezmění.</translation>
    </message>
    <message>
        <source>%1 more did not fit into the list.</source>
        <translation>Dalších %1 se do seznamu nevešlo.</translation>
    </message>
    <message numerus="yes">
        <source>Add %n channel(s)</source>
        <translation>
            <numerusform>Přidat %n kanál</numerusform>
            <numerusform>Přidat %n kanály</numerusform>
            <numerusform>Přidat %n kanálů</numerusform>
        </translation>
    </message>
    <message>
        <source>Add channels</source>
        <translation>Přidat kanály</translation>
    </message>
    <message numerus="yes">
        <source>add %n channel(s)</source>
        <translation>
            <numerusform>přidat %n kanál</numerusform>
            <numerusform>přidat %n kanály</numerusform>
            <numerusform>přidat %n kanálů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s) were added. Undo takes them away again.</source>
        <translation>
            <numerusform>%n kanál byl přidán. Zpět ho zase odebere.</numerusform>
            <numerusform>%n kanály byly přidány. Zpět je zase odebere.</numerusform>
            <numerusform>%n kanálů bylo přidáno. Zpět je zase odebere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plant has these channels already.</source>
        <translation>Provoz tyto kanály už má.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::ExportDialog</name>
    <message>
        <source>Export the record</source>
        <translation>Export záznamu</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Uspořádání</translation>
    </message>
    <message>
        <source>Long: exact, a row is a sample with its quality</source>
        <translation>Dlouhé: přesné, řádek je vzorek s kvalitou</translation>
    </message>
    <message>
        <source>Wide: for spreadsheets, a column is a channel</source>
        <translation>Široké: pro tabulky, sloupec je kanál</translation>
    </message>
    <message>
        <source>Comma between fields, decimal point</source>
        <translation>Čárka mezi poli, desetinná tečka</translation>
    </message>
    <message>
        <source>Semicolon between fields, decimal comma</source>
        <translation>Středník mezi poli, desetinná čárka</translation>
    </message>
    <message>
        <source>Semicolon between fields, decimal point</source>
        <translation>Středník mezi poli, desetinná tečka</translation>
    </message>
    <message>
        <source>Tab between fields, decimal point</source>
        <translation>Tabulátor mezi poli, desetinná tečka</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Soubory CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Separators</source>
        <translation>Oddělovače</translation>
    </message>
    <message>
        <source>Filter channels</source>
        <translation>Filtrovat kanály</translation>
    </message>
    <message>
        <source>Choose all shown</source>
        <translation>Vybrat vše zobrazené</translation>
    </message>
    <message>
        <source>Choose none shown</source>
        <translation>Zrušit výběr zobrazených</translation>
    </message>
    <message>
        <source>%1 of %2 channels are chosen.</source>
        <translation>Vybráno kanálů: %1 z %2.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::FindingModel</name>
    <message>
        <source>new: %1</source>
        <translation>nový: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 až %2</translation>
    </message>
    <message>
        <source>number</source>
        <translation>číslo</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>zapnuto, vypnuto</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>unknown bytes</source>
        <translation>neznámé bajty</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>nečitelné</translation>
    </message>
    <message>
        <source>Topic and place</source>
        <translation>Téma a místo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Newest value</source>
        <translation>Nejnovější hodnota</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Rozsah</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Zprávy</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::Footer</name>
    <message>
        <source>Sources %1/%2</source>
        <translation>Zdroje %1/%2</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 zpráv/s</translation>
    </message>
    <message>
        <source>stored %1/s</source>
        <translation>uloženo %1/s</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>zahozeno %1</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 sn./s</translation>
    </message>
    <message>
        <source>%1: connected</source>
        <translation>%1: připojeno</translation>
    </message>
    <message>
        <source>Source “%1” is lost: its values are no longer true. %2</source>
        <translation>Zdroj „%1“ je ztracen: jeho hodnoty už neplatí. %2</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nezaznamenává se</translation>
    </message>
    <message>
        <source>shared history away</source>
        <translation>sdílená historie nedostupná</translation>
    </message>
    <message>
        <source>shared history</source>
        <translation>sdílená historie</translation>
    </message>
    <message>
        <source>shared history %1 behind since %2 UTC</source>
        <translation>sdílená historie o %1 pozadu od %2 UTC</translation>
    </message>
    <message>
        <source>shared history %1 behind</source>
        <translation>sdílená historie o %1 pozadu</translation>
    </message>
    <message>
        <source>History is read from the server that the project shares.</source>
        <translation>Historie se čte ze serveru, který projekt sdílí.</translation>
    </message>
    <message>
        <source>Sent to the shared history since the start: %1</source>
        <translation>Odesláno do sdílené historie od spuštění: %1</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>Zprávy: %1</translation>
    </message>
    <message>
        <source>of them sent again: %1</source>
        <translation>z toho poslané znovu: %1</translation>
    </message>
    <message>
        <source>of them with values: %1</source>
        <translation>z toho s hodnotami: %1</translation>
    </message>
    <message>
        <source>refused values: %1</source>
        <translation>odmítnuté hodnoty: %1</translation>
    </message>
    <message>
        <source>Samples received: %1</source>
        <translation>Přijaté vzorky: %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>čekající: %1</translation>
    </message>
    <message>
        <source>stored: %1</source>
        <translation>uložené: %1</translation>
    </message>
    <message>
        <source>stored before: %1</source>
        <translation>uložené už dříve: %1</translation>
    </message>
    <message>
        <source>dropped: %1</source>
        <translation>zahozené: %1</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Od spuštění</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::FormatForm</name>
    <message>
        <source>2020-03-31 10:14:33 (ISO 8601)</source>
        <translation>2020-03-31 10:14:33 (ISO 8601)</translation>
    </message>
    <message>
        <source>31.03.2020 10:14:33 (day first)</source>
        <translation>31.03.2020 10:14:33 (nejdřív den)</translation>
    </message>
    <message>
        <source>03/31/2020 10:14:33 (month first)</source>
        <translation>03/31/2020 10:14:33 (nejdřív měsíc)</translation>
    </message>
    <message>
        <source>Unix time in seconds</source>
        <translation>Unixový čas v sekundách</translation>
    </message>
    <message>
        <source>Unix time in milliseconds</source>
        <translation>Unixový čas v milisekundách</translation>
    </message>
    <message>
        <source>Unix time in microseconds</source>
        <translation>Unixový čas v mikrosekundách</translation>
    </message>
    <message>
        <source>Unix time in nanoseconds</source>
        <translation>Unixový čas v nanosekundách</translation>
    </message>
    <message>
        <source>Seconds from the start</source>
        <translation>Sekundy od začátku</translation>
    </message>
    <message>
        <source>None: a row each second from the start</source>
        <translation>Žádný: od začátku řádek každou sekundu</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Oddělovač</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Čárka ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Středník ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulátor</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Svislá čára |</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>Mezery</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Desetinný znak</translation>
    </message>
    <message>
        <source>Point .</source>
        <translation>Tečka .</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>První řádek</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>Názvy sloupců</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Uspořádání</translation>
    </message>
    <message>
        <source>Wide: a column is a channel</source>
        <translation>Široké: sloupec je kanál</translation>
    </message>
    <message>
        <source>Long: a row is a sample</source>
        <translation>Dlouhé: řádek je vzorek</translation>
    </message>
    <message>
        <source>Time is in</source>
        <translation>Čas je ve sloupci</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Zapsán jako</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Časové pásmo</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Žádný sloupec</translation>
    </message>
    <message>
        <source>Start (UTC)</source>
        <translation>Začátek (UTC)</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::ImportLimitsDialog</name>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Limits of CAD import</source>
        <translation>Limity importu CAD</translation>
    </message>
    <message>
        <source>A file is read in a process of its own, which is ended where it takes more. The limits hold from the next file on.</source>
        <translation>Soubor se čte ve vlastním procesu, který se ukončí, pokud limity překročí. Limity platí od dalšího souboru.</translation>
    </message>
    <message>
        <source>Memory of a file</source>
        <translation>Paměť na soubor</translation>
    </message>
    <message>
        <source>Time of a file</source>
        <translation>Čas na soubor</translation>
    </message>
    <message>
        <source>Files at once</source>
        <translation>Souborů současně</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>jeden na jádro</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::JobStrip</name>
    <message>
        <source>Everything under way</source>
        <translation>Vše, co právě běží</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>zbývá %1</translation>
    </message>
    <message>
        <source>Cancel: %1 (%2 %)</source>
        <translation>Zrušit: %1 (%2 %)</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::KeySheet</name>
    <message>
        <source>Picture</source>
        <translation>Obraz</translation>
    </message>
    <message>
        <source>Left drag</source>
        <translation>Tažení levým</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Otáčet</translation>
    </message>
    <message>
        <source>Right or middle drag</source>
        <translation>Tažení pravým nebo prostředním</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Posouvat</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Kolečko</translation>
    </message>
    <message>
        <source>Nearer, farther</source>
        <translation>Blíž, dál</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klepnutí</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Vybrat</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Poklepání</translation>
    </message>
    <message>
        <source>Look at it closely</source>
        <translation>Prohlédnout zblízka</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Camera as at first</source>
        <translation>Kamera jako na začátku</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Všechny klávesy</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Plant and window</source>
        <translation>Provoz a okno</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Všude</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::LoadDialog</name>
    <message>
        <source>Make a channel for every column that matches none</source>
        <translation>Založit kanál pro každý sloupec, který žádnému neodpovídá</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>Načíst %1</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Načíst</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Soubor se prohlíží…</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Prohlíží se %1</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>V souboru</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Jednotka</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Vynechat</translation>
    </message>
    <message>
        <source>Make a channel</source>
        <translation>Založit kanál</translation>
    </message>
    <message>
        <source>%1 of %2 go to channels of the plant, %3 become new channels.</source>
        <translation>%1 z %2 jde do kanálů provozu, %3 budou nové kanály.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>První řádky souboru</translation>
    </message>
    <message>
        <source>Where the columns go</source>
        <translation>Kam sloupce patří</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>? A guess by the last part of the name.</source>
        <translation>? Odhad podle poslední části jména.</translation>
    </message>
    <message>
        <source>Guesses to be looked at: %1.</source>
        <translation>Odhady ke kontrole: %1.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Chyba</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Varování</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more time(s))</source>
        <translation>
            <numerusform>%1 (a ještě %nkrát)</numerusform>
            <numerusform>%1 (a ještě %nkrát)</numerusform>
            <numerusform>%1 (a ještě %nkrát)</numerusform>
        </translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Čas (UTC)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Druh</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O čem</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>alarmy</translation>
    </message>
    <message>
        <source>demo</source>
        <translation>ukázka</translation>
    </message>
    <message>
        <source>history</source>
        <translation>historie</translation>
    </message>
    <message>
        <source>shared history</source>
        <translation>sdílená historie</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::LogPanel</name>
    <message>
        <source>Least severity</source>
        <translation>Nejnižší závažnost</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Varování a chyby</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Jen chyby</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Copies the selected messages, or all of them</source>
        <translation>Zkopíruje vybraná hlášení, nebo všechna</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Není co hlásit.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::MainWindow</name>
    <message>
        <source>%1 could not be opened. %2</source>
        <translation>%1 se nepodařilo otevřít. %2</translation>
    </message>
    <message>
        <source>Open plant</source>
        <translation>Otevřít provoz</translation>
    </message>
    <message>
        <source>Plants (*.twin.json)</source>
        <translation>Provozy (*.twin.json)</translation>
    </message>
    <message>
        <source>About Twinscope</source>
        <translation>O Twinscope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Twinscope %1&lt;/b&gt;&lt;p&gt;A workstation for digital twins of plants.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;&lt;p&gt;Built with Qt %2.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Twinscope %1&lt;/b&gt;&lt;p&gt;Pracoviště pro digitální dvojčata provozů.&lt;/p&gt;&lt;p&gt;Svobodný software pod licencí GNU General Public License, verze 3 nebo novější.&lt;/p&gt;&lt;p&gt;Sestaveno s Qt %2.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The language changes when Twinscope starts the next time.</source>
        <translation>Jazyk se změní při příštím spuštění Twinscope.</translation>
    </message>
    <message>
        <source>The project file has a fault; what is sound is shown. %1</source>
        <translation>Soubor projektu má chybu; co je v pořádku, se zobrazuje. %1</translation>
    </message>
    <message numerus="yes">
        <source>The project file has %n faults; what is sound is shown. The first: %1</source>
        <translation>
            <numerusform>Soubor projektu má %n chybu; co je v pořádku, se zobrazuje. První: %1</numerusform>
            <numerusform>Soubor projektu má %n chyby; co je v pořádku, se zobrazuje. První: %1</numerusform>
            <numerusform>Soubor projektu má %n chyb; co je v pořádku, se zobrazuje. První: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Twinscope ended while it started the plugin “%1”, so it is left off.</source>
        <translation>Twinscope skončil při spouštění zásuvného modulu „%1“, proto zůstává vypnutý.</translation>
    </message>
    <message>
        <source>Try again at the next start</source>
        <translation>Zkusit znovu při příštím spuštění</translation>
    </message>
    <message>
        <source>The plant was changed and not saved.</source>
        <translation>Provoz byl změněn a není uložen.</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Uložit a pokračovat</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Pokračovat bez uložení</translation>
    </message>
    <message>
        <source>Load a record</source>
        <translation>Načíst záznam</translation>
    </message>
    <message>
        <source>Text tables (*.csv *.txt *.tsv *.dat);;All files (*)</source>
        <translation>Textové tabulky (*.csv *.txt *.tsv *.dat);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>New plant</source>
        <translation>Nový provoz</translation>
    </message>
    <message>
        <source>Save plant as</source>
        <translation>Uložit provoz jako</translation>
    </message>
    <message>
        <source>Add a CAD model</source>
        <translation>Přidat model CAD</translation>
    </message>
    <message>
        <source>CAD models (*.step *.stp *.iges *.igs *.brep *.gltf *.glb *.obj *.stl *.ply *.fbx *.dae *.3mf);;All files (*)</source>
        <translation>Modely CAD (*.step *.stp *.iges *.igs *.brep *.gltf *.glb *.obj *.stl *.ply *.fbx *.dae *.3mf);;Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::NameDialog</name>
    <message>
        <source>This name is taken.</source>
        <translation>Tento název je již použit.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::OriginChip</name>
    <message>
        <source>● LIVE</source>
        <translation>● ŽIVĚ</translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation>HISTORIE</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::OverviewStrip</name>
    <message>
        <source>Overview of the record</source>
        <translation>Přehled záznamu</translation>
    </message>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Zatím nic zaznamenáno</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::PaletteModel</name>
    <message>
        <source>Theme: %1</source>
        <translation>Vzhled: %1</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Jazyk: %1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Panel: %1</translation>
    </message>
    <message>
        <source>Camera: %1</source>
        <translation>Kamera: %1</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Pohled: %1</translation>
    </message>
    <message>
        <source>Set: %1</source>
        <translation>Sada: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n assets</source>
        <translation>
            <numerusform>%n zařízení</numerusform>
            <numerusform>%n zařízení</numerusform>
            <numerusform>%n zařízení</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::PluginDialog</name>
    <message>
        <source>started</source>
        <translation>spuštěn</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>vypnut</translation>
    </message>
    <message>
        <source>? refused</source>
        <translation>? odmítnut</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Zásuvné moduly</translation>
    </message>
    <message>
        <source>Plugin</source>
        <translation>Zásuvný modul</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Verze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>Reason or purpose</source>
        <translation>Důvod nebo účel</translation>
    </message>
    <message>
        <source>Switching a plugin on or off counts from the next start.</source>
        <translation>Zapnutí nebo vypnutí modulu platí od příštího spuštění.</translation>
    </message>
    <message>
        <source>No plugins were found. Set TWINSCOPE_PLUGIN_PATH to the folder they are in.</source>
        <translation>Žádné zásuvné moduly nebyly nalezeny. Nastavte TWINSCOPE_PLUGIN_PATH na složku, kde jsou.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::TransportBar</name>
    <message>
        <source>Live</source>
        <translation>Živě</translation>
    </message>
    <message>
        <source>How fast history is played</source>
        <translation>Jak rychle se přehrává historie</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::TrendPanel</name>
    <message>
        <source>No plant is open. Open one to see how its values went.</source>
        <translation>Žádný provoz není otevřen. Otevřete nějaký a uvidíte průběh jeho hodnot.</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::WelcomePage</name>
    <message>
        <source>A plant on the screen, alive: its CAD models show what its sensors say, now and at any time before.</source>
        <translation>Provoz na obrazovce, živý: jeho modely CAD ukazují, co říkají čidla, teď i kdykoli dřív.</translation>
    </message>
    <message>
        <source>Ctrl+K finds anything. ? shows all keys.</source>
        <translation>Ctrl+K najde cokoli. ? ukáže všechny klávesy.</translation>
    </message>
    <message>
        <source>Recent plants</source>
        <translation>Nedávné provozy</translation>
    </message>
</context>
<context>
    <name>twinscope::workbench::Workspace</name>
    <message>
        <source>Opening %1</source>
        <translation>Otevírá se %1</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>operátor</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Ukládá se %1</translation>
    </message>
    <message>
        <source>Leaving the broker</source>
        <translation>Odpojování od brokeru</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Čte se %1</translation>
    </message>
</context>
<context>
    <name>viewport</name>
    <message>
        <source>The 3D view needs OpenGL 3.1 or newer. Install a graphics driver, or Mesa for drawing by the processor.</source>
        <translation>Pohled 3D potřebuje OpenGL 3.1 nebo novější. Nainstalujte grafický ovladač, nebo Mesa pro kreslení procesorem.</translation>
    </message>
    <message>
        <source>Nothing to show yet. Open a plant or a CAD file.</source>
        <translation>Zatím není co ukázat. Otevřete provoz nebo soubor CAD.</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Přední</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zadní</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Pravá</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Levá</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Horní</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Dolní</translation>
    </message>
    <message>
        <source>Click the first point. Esc ends measuring.</source>
        <translation>Klepněte na první bod. Esc měření ukončí.</translation>
    </message>
    <message>
        <source>Click the second point.</source>
        <translation>Klepněte na druhý bod.</translation>
    </message>
    <message>
        <source>Distance %1</source>
        <translation>Vzdálenost %1</translation>
    </message>
    <message>
        <source>A third point gives angle and radius.</source>
        <translation>Třetí bod určí úhel a poloměr.</translation>
    </message>
    <message>
        <source>Angle %1°</source>
        <translation>Úhel %1°</translation>
    </message>
    <message>
        <source>Radius %1</source>
        <translation>Poloměr %1</translation>
    </message>
    <message>
        <source>Show on %1</source>
        <translation>Ukázat na %1</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Rozdíl: %1</translation>
    </message>
</context>
<context>
    <name>whatif</name>
    <message>
        <source>The file is damaged. Export it again, or copy it once more.</source>
        <translation>Soubor je poškozený. Exportujte jej znovu nebo jej znovu zkopírujte.</translation>
    </message>
    <message>
        <source>The archive was not unpacked, because %1. Do not use files of this source.</source>
        <translation>Archiv nebyl rozbalen, protože %1. Nepoužívejte soubory z tohoto zdroje.</translation>
    </message>
    <message>
        <source>The archive was not unpacked, because %1.</source>
        <translation>Archiv nebyl rozbalen, protože %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the free space of the temporary folder.</source>
        <translation>%1 nelze zapsat. Zkontrolujte volné místo dočasné složky.</translation>
    </message>
    <message>
        <source>“%1” in it is a link or a device, which may lead anywhere</source>
        <translation>„%1“ v něm je odkaz nebo zařízení systému, které může vést kamkoli</translation>
    </message>
    <message>
        <source>“%1” in it leads out of its folder</source>
        <translation>„%1“ v něm vede mimo jeho složku</translation>
    </message>
    <message>
        <source>it would take more than %1 MiB</source>
        <translation>by zabral více než %1 MiB</translation>
    </message>
    <message>
        <source>it holds %1 entries, and %2 are allowed</source>
        <translation>obsahuje příliš mnoho položek (%1, povoleno je %2)</translation>
    </message>
    <message>
        <source>%1 MiB would come out of %2 MiB, as out of a decompression bomb</source>
        <translation>by se z %2 MiB rozbalilo %1 MiB jako z dekompresní bomby</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Soubor %1 neexistuje.</translation>
    </message>
    <message>
        <source>%1 is not a ZIP archive, as an FMU has to be.</source>
        <translation>%1 není archiv ZIP, jakým FMU musí být.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is whole and may be read.</source>
        <translation>%1 nelze přečíst. Zkontrolujte, zda je soubor úplný a zda k němu máte právo čtení.</translation>
    </message>
    <message>
        <source>The archive holds no %1.</source>
        <translation>Archiv neobsahuje %1.</translation>
    </message>
    <message>
        <source>%1 in the archive is larger than %2 MiB.</source>
        <translation>%1 v archivu přesahuje %2 MiB.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>Tell what is in an FMU and what is wrong with it.</source>
        <translation>Vypíše, co FMU obsahuje a co je na něm chybné.</translation>
    </message>
    <message>
        <source>“%1” is not of the form NAME=VALUE.</source>
        <translation>„%1“ nemá tvar NAME=VALUE.</translation>
    </message>
    <message>
        <source>%1: the attribute %2 has the value “%3”, which is not of its type.</source>
        <translation>%1: atribut %2 má hodnotu „%3“, která neodpovídá jeho typu.</translation>
    </message>
    <message>
        <source>The attribute modelName is missing.</source>
        <translation>Chybí atribut modelName.</translation>
    </message>
    <message>
        <source>The attribute instantiationToken is missing.</source>
        <translation>Chybí atribut instantiationToken.</translation>
    </message>
    <message>
        <source>The attribute guid is missing.</source>
        <translation>Chybí atribut guid.</translation>
    </message>
    <message>
        <source>It is said nowhere whether the FMU is for co-simulation or for model exchange.</source>
        <translation>Nikde není uvedeno, zda je FMU určeno pro co-simulation nebo pro model exchange.</translation>
    </message>
    <message>
        <source>The FMU describes no variables.</source>
        <translation>FMU nepopisuje žádné proměnné.</translation>
    </message>
    <message>
        <source>%1 has no modelIdentifier, which names the library.</source>
        <translation>%1 nemá modelIdentifier, který určuje název knihovny.</translation>
    </message>
    <message>
        <source>%1: the modelIdentifier “%2” is no name of a library.</source>
        <translation>%1: modelIdentifier „%2“ není platný název knihovny.</translation>
    </message>
    <message>
        <source>The default experiment stops before it starts.</source>
        <translation>Výchozí experiment končí dříve, než začne.</translation>
    </message>
    <message>
        <source>The default experiment&apos;s step size is not positive.</source>
        <translation>Velikost kroku výchozího experimentu není kladná.</translation>
    </message>
    <message>
        <source>The default experiment&apos;s tolerance is not positive.</source>
        <translation>Tolerance výchozího experimentu není kladná.</translation>
    </message>
    <message>
        <source>A variable has no name.</source>
        <translation>Některá proměnná nemá název.</translation>
    </message>
    <message>
        <source>Two variables have the name “%1”.</source>
        <translation>Dvě proměnné mají název „%1“.</translation>
    </message>
    <message>
        <source>The value reference %1 of “%2” belongs to another variable, too.</source>
        <translation>Referenci hodnoty %1 proměnné „%2“ má i jiná proměnná.</translation>
    </message>
    <message>
        <source>“%1” has the declared type “%2”, which is not defined.</source>
        <translation>„%1“ má deklarovaný typ „%2“, který není definován.</translation>
    </message>
    <message>
        <source>“%1” has the declared type “%2”, which is of another kind.</source>
        <translation>„%1“ má deklarovaný typ „%2“, který je jiného druhu.</translation>
    </message>
    <message>
        <source>The enumeration “%1” has no declared type.</source>
        <translation>Výčet „%1“ nemá deklarovaný typ.</translation>
    </message>
    <message>
        <source>“%1” has the unit “%2”, which is not defined.</source>
        <translation>„%1“ má jednotku „%2“, která není definována.</translation>
    </message>
    <message>
        <source>“%1” is %2 and %3, which does not go together.</source>
        <translation>„%1“ je %2 a %3, což se vzájemně vylučuje.</translation>
    </message>
    <message>
        <source>“%1” is continuous, but not a number with a fraction.</source>
        <translation>„%1“ je spojitá, ale není to číslo s desetinnou částí.</translation>
    </message>
    <message>
        <source>“%1” needs a start value and has none.</source>
        <translation>„%1“ vyžaduje počáteční hodnotu a žádnou nemá.</translation>
    </message>
    <message>
        <source>The independent variable “%1” has a start value.</source>
        <translation>Nezávislá proměnná „%1“ má počáteční hodnotu.</translation>
    </message>
    <message>
        <source>“%1” has the start value “%2”, which is not of its type.</source>
        <translation>„%1“ má počáteční hodnotu „%2“, která neodpovídá jejímu typu.</translation>
    </message>
    <message>
        <source>“%1” has a maximum below its minimum.</source>
        <translation>„%1“ má maximum menší než minimum.</translation>
    </message>
    <message>
        <source>“%1” starts at %2, outside its range.</source>
        <translation>„%1“ začíná na %2, mimo svůj rozsah.</translation>
    </message>
    <message>
        <source>“%1” starts at %2, which is no item of its enumeration.</source>
        <translation>„%1“ má počáteční hodnotu %2, která není položkou jejího výčtu.</translation>
    </message>
    <message>
        <source>“%1” belongs to the clock %2, which does not exist.</source>
        <translation>„%1“ patří k hodinám %2, které neexistují.</translation>
    </message>
    <message>
        <source>The size of “%1” is no structural parameter.</source>
        <translation>Velikost „%1“ není určena strukturním parametrem.</translation>
    </message>
    <message>
        <source>“%1” has more elements than can be handled.</source>
        <translation>„%1“ má více prvků, než lze zpracovat.</translation>
    </message>
    <message>
        <source>The model structure calls “%1” an output, which it is not.</source>
        <translation>Struktura modelu uvádí „%1“ jako výstup, ale výstup to není.</translation>
    </message>
    <message>
        <source>The output “%1” is missing in the model structure.</source>
        <translation>Výstup „%1“ ve struktuře modelu chybí.</translation>
    </message>
    <message>
        <source>The model structure calls “%1” a derivative, but it does not say of what.</source>
        <translation>Struktura modelu uvádí „%1“ jako derivaci, ale není určeno, čeho.</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… a %1 dalších.</translation>
    </message>
    <message>
        <source>The FMU describes more variables than can be handled.</source>
        <translation>FMU popisuje více proměnných, než lze zpracovat.</translation>
    </message>
    <message>
        <source>The FMU&apos;s modelDescription.xml is not a valid model description. Export the FMU again.</source>
        <translation>Soubor modelDescription.xml v FMU není platným popisem modelu. Exportujte FMU znovu.</translation>
    </message>
    <message>
        <source>The FMU is of FMI version “%1”; versions 1.0, 2.0 and 3.0 can be used.</source>
        <translation>FMU je ve verzi FMI „%1“; použít lze verze 1.0, 2.0 a 3.0.</translation>
    </message>
    <message>
        <source>The archive has no modelDescription.xml at its top, as an FMU has to have. Export the FMU again.</source>
        <translation>Archiv nemá na nejvyšší úrovni soubor modelDescription.xml, který FMU mít musí. Exportujte FMU znovu.</translation>
    </message>
    <message>
        <source>The FMU has no binaries, so that it cannot run; %1 is needed here.</source>
        <translation>FMU nemá žádné binární soubory, takže ji nelze spustit; zde je potřeba %1.</translation>
    </message>
    <message>
        <source>The FMU has no binary for this platform (%1), only for: %2.</source>
        <translation>FMU nemá binární soubor pro tuto platformu (%1), pouze pro: %2.</translation>
    </message>
    <message>
        <source>The archive holds the file %1 more than once; the last one is used.</source>
        <translation>Archiv obsahuje soubor %1 více než jednou; použije se poslední.</translation>
    </message>
    <message>
        <source>The FMU is for co-simulation only. Run it with --kind cs.</source>
        <translation>FMU je určena pouze pro kosimulaci. Spusťte ji s --kind cs.</translation>
    </message>
    <message>
        <source>The FMU is for model exchange only. Run it with --kind me.</source>
        <translation>FMU je určena pouze pro výměnu modelů. Spusťte ji s --kind me.</translation>
    </message>
    <message>
        <source>The FMU is of an FMI version that cannot be used.</source>
        <translation>FMU je ve verzi FMI, kterou nelze použít.</translation>
    </message>
    <message>
        <source>The FMU refused %1 at t = %2</source>
        <translation>FMU odmítla %1 v čase t = %2</translation>
    </message>
    <message>
        <source>The FMU reported an error in %1 at t = %2</source>
        <translation>FMU ohlásila chybu v %1 v čase t = %2</translation>
    </message>
    <message>
        <source> and gave no reason.</source>
        <translation> a neuvedla důvod.</translation>
    </message>
    <message>
        <source>The FMU needs the library %1, which is not on this machine. Install it.</source>
        <translation>FMU potřebuje knihovnu %1, která na tomto počítači není. Nainstalujte ji.</translation>
    </message>
    <message>
        <source>The FMU&apos;s library %1 uses the function %2, which nothing on this machine has.</source>
        <translation>Knihovna %1 v FMU používá funkci %2, kterou nic na tomto počítači neposkytuje.</translation>
    </message>
    <message>
        <source>The FMU&apos;s library %1 was built for a newer system (it needs %2).</source>
        <translation>Knihovna %1 v FMU byla sestavena pro novější systém (potřebuje %2).</translation>
    </message>
    <message>
        <source>The FMU&apos;s library %1 cannot be loaded on this machine.</source>
        <translation>Knihovnu %1 v FMU nelze na tomto počítači načíst.</translation>
    </message>
    <message>
        <source>The model structure lists under %1 a variable that does not exist.</source>
        <translation>Struktura modelu uvádí pod %1 proměnnou, která neexistuje.</translation>
    </message>
    <message>
        <source>The model structure names under %1 dependencies that do not exist.</source>
        <translation>Struktura modelu uvádí pod %1 závislosti, které neexistují.</translation>
    </message>
    <message>
        <source>“%1” is the derivative of a variable that does not exist.</source>
        <translation>„%1“ je derivací proměnné, která neexistuje.</translation>
    </message>
    <message>
        <source>A variable has the unknown type “%1”.</source>
        <translation>Některá proměnná má neznámý typ „%1“.</translation>
    </message>
    <message>
        <source>The variable “%1” has no type.</source>
        <translation>Proměnná „%1“ nemá typ.</translation>
    </message>
    <message>
        <source>The variable “%1” has no valid value reference.</source>
        <translation>Proměnná „%1“ nemá platný odkaz na hodnotu.</translation>
    </message>
    <message>
        <source>The variable “%1” has the unknown causality “%2”.</source>
        <translation>Proměnná „%1“ má neznámou kauzalitu „%2“.</translation>
    </message>
    <message>
        <source>The variable “%1” has the unknown variability “%2”.</source>
        <translation>Proměnná „%1“ má neznámou variabilitu „%2“.</translation>
    </message>
    <message>
        <source>The FMU comes no further than t = %1.</source>
        <translation>FMU se nedostane dál než do času t = %1.</translation>
    </message>
    <message>
        <source>The input table cannot be used: line %1: %2.</source>
        <translation>Vstupní tabulku nelze použít: řádek %1: %2.</translation>
    </message>
    <message>
        <source>The input table is empty.</source>
        <translation>Vstupní tabulka je prázdná.</translation>
    </message>
    <message>
        <source>The input table has no rows.</source>
        <translation>Vstupní tabulka nemá žádné řádky.</translation>
    </message>
    <message>
        <source>its first column has to be “time”</source>
        <translation>její první sloupec musí být „time“</translation>
    </message>
    <message>
        <source>“%1” is no input of the FMU</source>
        <translation>„%1“ není vstupem FMU</translation>
    </message>
    <message>
        <source>it has more fields than the first line</source>
        <translation>má více polí než první řádek</translation>
    </message>
    <message>
        <source>its time is no number</source>
        <translation>jeho čas není číslo</translation>
    </message>
    <message>
        <source>its time is before that of the line above</source>
        <translation>jeho čas je dřívější než čas na řádku výše</translation>
    </message>
    <message>
        <source>“%1” needs %2 values and has %3</source>
        <translation>„%1“ potřebuje hodnoty v počtu %2, ale má jich %3</translation>
    </message>
    <message>
        <source>“%1” is no value for “%2”</source>
        <translation>„%1“ není hodnota pro „%2“</translation>
    </message>
    <message>
        <source>The equations of the FMU could not be solved beyond t = %1. Try a smaller tolerance.</source>
        <translation>Rovnice FMU se nepodařilo vyřešit za časem t = %1. Zkuste menší toleranci.</translation>
    </message>
    <message>
        <source>The FMU does not settle at the event at t = %1.</source>
        <translation>FMU se při události v čase t = %1 neustálí.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder and its rights.</source>
        <translation>%1 nelze zapsat. Zkontrolujte složku a oprávnění k ní.</translation>
    </message>
    <message>
        <source>The run left no readable results.</source>
        <translation>Běh nezanechal žádné čitelné výsledky.</translation>
    </message>
    <message>
        <source>The results cannot be written. Check the free space of the temporary folder.</source>
        <translation>Výsledky nelze zapsat. Zkontrolujte volné místo v dočasné složce.</translation>
    </message>
    <message>
        <source>The FMU ended the simulation at t = %1.</source>
        <translation>FMU ukončila simulaci v čase t = %1.</translation>
    </message>
    <message>
        <source>The last step is shorter than the others, which the FMU does not say it can handle.</source>
        <translation>Poslední krok je kratší než ostatní a FMU neuvádí, že to zvládne.</translation>
    </message>
    <message>
        <source>The stop time %1 is before the start time %2.</source>
        <translation>Koncový čas %1 je před počátečním časem %2.</translation>
    </message>
    <message>
        <source>The step has to be larger than 0.</source>
        <translation>Krok musí být větší než 0.</translation>
    </message>
    <message>
        <source>That would be more than %1 steps. Choose a larger one.</source>
        <translation>To by bylo více než %1 kroků. Zvolte větší krok.</translation>
    </message>
    <message>
        <source>“%1” cannot be set: %2.</source>
        <translation>„%1“ nelze nastavit: %2.</translation>
    </message>
    <message>
        <source>it is a constant</source>
        <translation>je to konstanta</translation>
    </message>
    <message>
        <source>it is the time</source>
        <translation>je to čas</translation>
    </message>
    <message>
        <source>it is a clock; give its ticks with --input</source>
        <translation>jsou to hodiny; jejich tiky zadejte pomocí --input</translation>
    </message>
    <message>
        <source>the FMU computes it</source>
        <translation>počítá ji FMU</translation>
    </message>
    <message>
        <source>“%1” is no value of the type %2</source>
        <translation>„%1“ není hodnota typu %2</translation>
    </message>
    <message>
        <source>it has %1 elements, and “%2” has %3</source>
        <translation>počet jejích prvků je %1, zatímco „%2“ jich má %3</translation>
    </message>
    <message>
        <source>its other elements have no start values; give all of them</source>
        <translation>její ostatní prvky nemají počáteční hodnoty; zadejte všechny</translation>
    </message>
    <message>
        <source>The FMU has no variable “%1”.</source>
        <translation>FMU nemá proměnnou „%1“.</translation>
    </message>
    <message>
        <source>No temporary folder can be made. Check its free space.</source>
        <translation>Nelze vytvořit dočasnou složku. Zkontrolujte volné místo pro ni.</translation>
    </message>
    <message>
        <source>The FMU crashed (%1). Nothing else is affected; report it to whoever made the FMU.</source>
        <translation>FMU havarovala (%1). Nic jiného není dotčeno; nahlaste to autorovi FMU.</translation>
    </message>
    <message>
        <source>The FMU ended its process (%1) instead of reporting an error. Nothing else is affected; report it to whoever made the FMU.</source>
        <translation>FMU ukončila svůj proces (%1), místo aby ohlásila chybu. Nic jiného není dotčeno; nahlaste to autorovi FMU.</translation>
    </message>
    <message>
        <source>The FMU hangs: it came no further for %1 s and was stopped.</source>
        <translation>FMU zamrzla: nepokročila dál po dobu %1 s a byla zastavena.</translation>
    </message>
    <message>
        <source>Loading the FMU&apos;s library failed: %1</source>
        <translation>Načtení knihovny FMU se nezdařilo: %1</translation>
    </message>
    <message>
        <source>(the window says nothing about it)</source>
        <translation>(okno o něm nic neříká)</translation>
    </message>
    <message>
        <source>, at its bound</source>
        <translation>, na své mezi</translation>
    </message>
    <message>
        <source>%1 %2 runs of the model.</source>
        <translation>%1 Běhy modelu: %2.</translation>
    </message>
    <message>
        <source>Find parameters of a model from a window of the record.</source>
        <translation>Najde parametry modelu z okna záznamu.</translation>
    </message>
    <message>
        <source>The project maps no model to the plant: see &quot;models&quot; of &quot;what-if&quot; in the README.</source>
        <translation>Projekt nepřiřazuje provozu žádný model: viz &quot;models&quot; v &quot;what-if&quot; v README.</translation>
    </message>
    <message>
        <source>Say which model is meant: %1.</source>
        <translation>Určete, který model je míněn: %1.</translation>
    </message>
    <message>
        <source>The project has no model “%1”.</source>
        <translation>Projekt nemá model „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a time: write it like 2026-03-09T10:14:33Z.</source>
        <translation>„%1“ není čas: pište ho jako 2026-03-09T10:14:33Z.</translation>
    </message>
    <message>
        <source>The window from %1 to %2 is empty; the record goes from %3 to %4.</source>
        <translation>Okno od %1 do %2 je prázdné; záznam sahá od %3 do %4.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 nelze zapsat: %2.</translation>
    </message>
    <message>
        <source>Run a model beside the record and tell how far the plant is from it.</source>
        <translation>Spustí model vedle záznamu a vypíše, jak daleko od něj provoz je.</translation>
    </message>
    <message>
        <source>Run an FMU or a scenario, once or many times.</source>
        <translation>Spustí FMU nebo scénář, jednou nebo mnohokrát.</translation>
    </message>
    <message>
        <source>The model %1 has no parameter “%2” in the project.</source>
        <translation>Model %1 nemá v projektu parametr „%2“.</translation>
    </message>
    <message>
        <source>The parameter “%1” of the model %2 needs bounds, &quot;low&quot; and &quot;high&quot;, to be estimated.</source>
        <translation>Parametr „%1“ modelu %2 potřebuje pro odhad meze, &quot;low&quot; a &quot;high&quot;.</translation>
    </message>
    <message>
        <source>No parameter is to be estimated: name some, or mark them with &quot;estimate&quot; in the project.</source>
        <translation>Žádný parametr se nemá odhadovat: některé uveďte, nebo je v projektu označte pomocí &quot;estimate&quot;.</translation>
    </message>
    <message>
        <source>Stopped after the most runs that were allowed.</source>
        <translation>Zastaveno po nejvyšším povoleném počtu běhů.</translation>
    </message>
    <message>
        <source>The search came no further.</source>
        <translation>Hledání se nedostalo dál.</translation>
    </message>
    <message>
        <source>Converged.</source>
        <translation>Zkonvergovalo.</translation>
    </message>
    <message>
        <source>The model %1 has no output “%2” in the project.</source>
        <translation>Model %1 nemá v projektu výstup „%2“.</translation>
    </message>
    <message>
        <source>The window has to begin before its end and to be at most %1 steps long.</source>
        <translation>Okno musí začínat před svým koncem a mít nejvýše tolik kroků: %1.</translation>
    </message>
    <message>
        <source>Nothing that the model %1 is compared with was recorded from %2 to %3.</source>
        <translation>Od %2 do %3 nebylo zaznamenáno nic, s čím se model %1 porovnává.</translation>
    </message>
    <message>
        <source>The model structure does not name the derivatives; they are taken in the order of the variables.</source>
        <translation>Struktura modelu neuvádí derivace; berou se v pořadí proměnných.</translation>
    </message>
    <message>
        <source>The FMU cannot keep and restore its state.</source>
        <translation>FMU neumí uložit a obnovit svůj stav.</translation>
    </message>
    <message>
        <source>The FMU&apos;s process ended unexpectedly.</source>
        <translation>Proces FMU nečekaně skončil.</translation>
    </message>
    <message>
        <source>The parameter “%1” of the model %2 needs a &quot;value&quot;.</source>
        <translation>Parametr „%1“ modelu %2 potřebuje &quot;value&quot;.</translation>
    </message>
    <message>
        <source>The parameter “%1” of the model %2 needs a &quot;low&quot; below its &quot;high&quot;.</source>
        <translation>Parametr „%1“ modelu %2 potřebuje &quot;low&quot; menší než &quot;high&quot;.</translation>
    </message>
    <message>
        <source>A model needs an &quot;id&quot; and a &quot;file&quot;.</source>
        <translation>Model potřebuje &quot;id&quot; a &quot;file&quot;.</translation>
    </message>
    <message>
        <source>The &quot;stepSeconds&quot; of the model %1 have to lie between %2 and %3.</source>
        <translation>Hodnota &quot;stepSeconds&quot; modelu %1 musí ležet mezi %2 a %3.</translation>
    </message>
    <message>
        <source>“%1” of the model %2 cannot be output and parameter at once.</source>
        <translation>„%1“ modelu %2 nemůže být zároveň výstup i parametr.</translation>
    </message>
    <message>
        <source>%1, modelled</source>
        <translation>%1, podle modelu</translation>
    </message>
    <message>
        <source>%1, residual</source>
        <translation>%1, odchylka od modelu</translation>
    </message>
    <message>
        <source>%1, estimate</source>
        <translation>%1, odhad</translation>
    </message>
    <message>
        <source>There are two models with the id “%1”; the first is used.</source>
        <translation>Dva modely mají id „%1“; použije se první.</translation>
    </message>
    <message>
        <source>The model %1 ended itself at t = %2.</source>
        <translation>Model %1 se sám ukončil v čase t = %2.</translation>
    </message>
    <message>
        <source>“%1” is no single number.</source>
        <translation>„%1“ není jedno číslo.</translation>
    </message>
    <message>
        <source>The model&apos;s “%1” is mapped to the channel “%2”, which does not exist.</source>
        <translation>„%1“ modelu je přiřazeno kanálu „%2“, který neexistuje.</translation>
    </message>
    <message>
        <source>The channel “%1” is a text, which “%2” of the model cannot be.</source>
        <translation>Kanál „%1“ je text, a tím „%2“ modelu být nemůže.</translation>
    </message>
    <message>
        <source>“%1” of the model is in %2 and the channel “%3” in %4, which cannot be converted.</source>
        <translation>„%1“ modelu je v jednotce %2 a kanál „%3“ v jednotce %4; převést je nelze.</translation>
    </message>
    <message>
        <source>“%1” is no input of the model.</source>
        <translation>„%1“ není vstup modelu.</translation>
    </message>
    <message>
        <source>“%1” of the model cannot be set.</source>
        <translation>„%1“ modelu nelze nastavit.</translation>
    </message>
    <message>
        <source>“%1” is no input that takes numbers.</source>
        <translation>„%1“ není vstup, který přijímá čísla.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ není číslo.</translation>
    </message>
    <message>
        <source>The source of the component “%1” has to be a path below the system&apos;s folder.</source>
        <translation>Zdroj komponenty „%1“ musí být cesta uvnitř složky systému.</translation>
    </message>
    <message>
        <source>The component “%1” has no source, so that it cannot be run.</source>
        <translation>Komponenta „%1“ nemá zdroj, takže ji nelze spustit.</translation>
    </message>
    <message>
        <source>The connection to “%1” picks elements of arrays and is left out.</source>
        <translation>Spojení k „%1“ vybírá prvky polí a je vynecháno.</translation>
    </message>
    <message>
        <source>The file “%1” is missing or no %2; its values are left out.</source>
        <translation>Soubor „%1“ chybí, nebo není %2; jeho hodnoty jsou vynechány.</translation>
    </message>
    <message>
        <source>This is no system structure description of SSP.</source>
        <translation>Toto není popis struktury systému SSP.</translation>
    </message>
    <message>
        <source>The archive has no SystemStructure.ssd at its top, as an SSP has to have.</source>
        <translation>Archiv nemá na nejvyšší úrovni soubor SystemStructure.ssd, který SSP mít musí.</translation>
    </message>
    <message>
        <source>%1 cannot be read: check that it exists and may be read.</source>
        <translation>%1 nelze přečíst: zkontrolujte, zda soubor existuje a zda k němu máte právo čtení.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>řádek %1: %2</translation>
    </message>
    <message>
        <source>The XML cannot be read: %1.</source>
        <translation>XML nelze přečíst: %1.</translation>
    </message>
    <message>
        <source>it is nested too deeply or too large</source>
        <translation>je příliš hluboko vnořeno nebo příliš velké</translation>
    </message>
    <message>
        <source>The algebraic loop through %1 does not converge at t = %2.</source>
        <translation>Algebraická smyčka přes %1 v čase t = %2 nekonverguje.</translation>
    </message>
    <message>
        <source>The system has no components that can be run.</source>
        <translation>Systém nemá komponenty, které lze spustit.</translation>
    </message>
    <message>
        <source>The connectors around “%1” are connected in a circle.</source>
        <translation>Konektory kolem „%1“ jsou spojeny do kruhu.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are connected, but their units cannot be converted.</source>
        <translation>„%1“ a „%2“ jsou spojeny, ale jejich jednotky nelze převést.</translation>
    </message>
    <message>
        <source>“%1” is connected to “%2”, which does not exist.</source>
        <translation>„%1“ je spojeno s „%2“, které neexistuje.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are connected, but their types do not fit.</source>
        <translation>„%1“ a „%2“ jsou spojeny, ale jejich typy se neshodují.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are connected, but differ in size.</source>
        <translation>„%1“ a „%2“ jsou spojeny, ale liší se velikostí.</translation>
    </message>
    <message>
        <source>More than one connection leads to “%1”.</source>
        <translation>K „%1“ vede více než jedno spojení.</translation>
    </message>
    <message>
        <source>The value of “%1” is in a unit that cannot be converted.</source>
        <translation>Hodnota „%1“ je v jednotce, kterou nelze převést.</translation>
    </message>
    <message>
        <source>“%1” is set, but there is no such variable in the system.</source>
        <translation>„%1“ je nastaveno, ale taková proměnná v systému není.</translation>
    </message>
    <message>
        <source>The system has nothing that is called “%1”.</source>
        <translation>Systém nemá nic s názvem „%1“.</translation>
    </message>
    <message>
        <source>%1 ended the simulation after t = %2.</source>
        <translation>Komponenta %1 ukončila simulaci po čase t = %2.</translation>
    </message>
    <message>
        <source>The worker was called wrongly. Use: twinscope-worker fmu info|simulate|ensemble|serve FILE --folder DIR</source>
        <translation>Pracovní proces byl volán chybně. Použití: twinscope-worker fmu info|simulate|ensemble|serve FILE --folder DIR</translation>
    </message>
    <message>
        <source>%1 runs only where the tool it was made with is installed%2.</source>
        <translation>%1 běží jen tam, kde je nainstalován nástroj, v němž vznikl%2.</translation>
    </message>
    <message>
        <source>The modelDescription.xml is not the UTF-8 that it says to be; it was read as Latin-1.</source>
        <translation>Soubor modelDescription.xml není v UTF-8, jak o sobě říká; byl přečten jako Latin-1.</translation>
    </message>
    <message>
        <source>The FMU is of a draft of FMI (%1), whose functions may differ from the standard&apos;s. Export it again with a newer version of its tool.</source>
        <translation>FMU odpovídá návrhu FMI (%1), jehož funkce se mohou lišit od normy. Exportujte je znovu novější verzí nástroje.</translation>
    </message>
    <message>
        <source>The FMU brings only its source code. Have it compiled for this platform (%1) first.</source>
        <translation>FMU obsahuje jen zdrojový kód. Nechte je nejprve přeložit pro tuto platformu (%1).</translation>
    </message>
    <message>
        <source>The FMU is neither for co-simulation nor for model exchange. Export it again.</source>
        <translation>FMU není určeno pro kosimulaci ani pro výměnu modelů. Exportujte je znovu.</translation>
    </message>
    <message>
        <source>The FMU is for scheduled execution only. Run it with --kind se.</source>
        <translation>FMU je určeno jen pro plánované vykonávání. Spusťte je s --kind se.</translation>
    </message>
    <message>
        <source>which one is not said</source>
        <translation>který, se neuvádí</translation>
    </message>
    <message>
        <source>The FMU runs only where the tool it was made with is installed (%1).</source>
        <translation>FMU běží jen tam, kde je nainstalován nástroj, v němž vzniklo (%1).</translation>
    </message>
    <message>
        <source>The mapping of enumerations on the way to “%1” names items that are not defined and is left out.</source>
        <translation>Převod výčtů na cestě k „%1“ jmenuje položky, které nejsou definovány, a vynechává se.</translation>
    </message>
    <message>
        <source>All results are there, but the FMU could not be ended: %1</source>
        <translation>Všechny výsledky jsou k dispozici, ale FMU se nepodařilo ukončit: %1</translation>
    </message>
    <message>
        <source>The FMU&apos;s binaries for this platform lack the library %1</source>
        <translation>V binárních souborech FMU pro tuto platformu chybí knihovna %1</translation>
    </message>
    <message>
        <source>%1, which its modelIdentifier names; what lies there is %2.</source>
        <translation>%1, kterou jmenuje její modelIdentifier; leží tam %2.</translation>
    </message>
    <message>
        <source>The array has no element “%1”; indices begin with 1.</source>
        <translation>Pole nemá prvek „%1“; indexy začínají od 1.</translation>
    </message>
    <message>
        <source>The component “%1” is of the type %2; only FMUs and systems of SSP can be run.</source>
        <translation>Komponenta „%1“ je typu %2; spustit lze jen FMU a systémy SSP.</translation>
    </message>
    <message>
        <source>The file “%1” is missing or no system structure description.</source>
        <translation>Soubor „%1“ chybí nebo to není popis struktury systému.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) of the parameter sets fit nothing in the system and are left out: %1.</source>
        <translation>
            <numerusform>%n hodnota sad parametrů nepatří k ničemu v systému a vynechává se: %1.</numerusform>
            <numerusform>%n hodnoty sad parametrů nepatří k ničemu v systému a vynechávají se: %1.</numerusform>
            <numerusform>%n hodnot sad parametrů nepatří k ničemu v systému a vynechává se: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A connection names “%1”, but the system has no such element or connector.</source>
        <translation>Spojení jmenuje „%1“, ale systém takový prvek ani konektor nemá.</translation>
    </message>
    <message>
        <source>The worker answered with another number of outputs.</source>
        <translation>Pracovní proces odpověděl jiným počtem výstupů.</translation>
    </message>
    <message>
        <source>“%1” cannot be set to “%2”: no number, or a unit that cannot be converted.</source>
        <translation>„%1“ nelze nastavit na „%2“: není to číslo nebo jednotku nelze převést.</translation>
    </message>
    <message>
        <source>%1: the FMU has other sizes of arrays than its description.</source>
        <translation>%1: FMU má jiné velikosti polí než její popis.</translation>
    </message>
    <message>
        <source> Perhaps another communication step suits it.</source>
        <translation> Možná mu vyhoví jiný komunikační krok.</translation>
    </message>
    <message>
        <source>The FMU says that it can interpolate its inputs and refuses it; they hold over each step instead.</source>
        <translation>FMU o sobě říká, že umí vstupy interpolovat, ale odmítá to; v každém kroku tedy zůstávají stálé.</translation>
    </message>
    <message>
        <source>“%1” is no finite number (NaN or infinity) at t = %2, and perhaps other results after it.</source>
        <translation>„%1“ není v t = %2 konečné číslo (NaN nebo nekonečno) a po něm možná ani další výsledky.</translation>
    </message>
    <message>
        <source>The source of the component “%1” names “#%2”, a part of a file; only the systems in an SSP can be named so.</source>
        <translation>Zdroj komponenty „%1“ jmenuje „#%2“, tedy část souboru; tak lze jmenovat jen systémy v SSP.</translation>
    </message>
    <message>
        <source>The file “%1” is a part of itself.</source>
        <translation>Soubor „%1“ je součástí sebe sama.</translation>
    </message>
    <message>
        <source>The system is nested deeper than %1 files, or made of more than %2, at “%3”.</source>
        <translation>Systém je u „%3“ vnořen hlouběji než %1 souborů, nebo jich má více než %2.</translation>
    </message>
    <message>
        <source>The signal dictionary “%1” is not declared.</source>
        <translation>Slovník signálů „%1“ není deklarován.</translation>
    </message>
    <message>
        <source>“%1” is connected to, but is neither an input nor a tunable parameter.</source>
        <translation>K „%1“ vede spojení, ale není to vstup ani laditelný parametr.</translation>
    </message>
    <message>
        <source>Nothing leads to the system&apos;s output “%1”, which is left out.</source>
        <translation>K výstupu systému „%1“ nic nevede, proto je vynechán.</translation>
    </message>
    <message>
        <source>Run %1 of the model</source>
        <translation>Běh modelu %1</translation>
    </message>
    <message>
        <source>The record begins at %1 only, and the model %2 needs %3 s of it to warm up: choose a window that ends later.</source>
        <translation>Záznam začíná až v %1 a model %2 z něj potřebuje %3 s na rozběh: zvolte okno, které končí později.</translation>
    </message>
    <message>
        <source>The estimate cannot be kept in %1: %2. Check that folder&apos;s rights and room.</source>
        <translation>Odhad nelze uložit do %1: %2. Zkontrolujte práva a místo v té složce.</translation>
    </message>
</context>
<context>
    <name>workbench</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>zapnuto</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vypnuto</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>zatím nic</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>zastaralá</translation>
    </message>
    <message>
        <source>source lost</source>
        <translation>zdroj ztracen</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nečitelná</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>není číslo</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>mimo rozsah</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>příliš velká</translation>
    </message>
    <message>
        <source>time unclear</source>
        <translation>čas nejasný</translation>
    </message>
    <message>
        <source>said by source</source>
        <translation>hlásí zdroj</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>špatná</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>nejistá</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>v pořádku</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nový</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>potvrzený</translation>
    </message>
    <message>
        <source>shelved</source>
        <translation>odložený</translation>
    </message>
    <message>
        <source>state</source>
        <translation>stav</translation>
    </message>
    <message>
        <source>bind %1</source>
        <translation>vazba %1</translation>
    </message>
    <message>
        <source>Colour ramp</source>
        <translation>Barevná škála</translation>
    </message>
    <message>
        <source>State colour by its limits</source>
        <translation>Barva stavu podle mezí</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Viditelnost</translation>
    </message>
    <message>
        <source>Turning</source>
        <translation>Otáčení</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Posuv</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Hladina</translation>
    </message>
    <message>
        <source>Value label</source>
        <translation>Popisek hodnoty</translation>
    </message>
    <message>
        <source>Show %1 on %2 as</source>
        <translation>Ukázat %1 na %2 jako</translation>
    </message>
    <message>
        <source>No recent plants</source>
        <translation>Žádné nedávné provozy</translation>
    </message>
    <message>
        <source>No view was kept yet</source>
        <translation>Zatím není uložen žádný pohled</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Soubor</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Otevřít nedávné</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Úp&amp;ravy</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Zobrazení</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panely</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>&amp;Camera</source>
        <translation>&amp;Kamera</translation>
    </message>
    <message>
        <source>Kept views</source>
        <translation>Uložené pohledy</translation>
    </message>
    <message>
        <source>&amp;Plant</source>
        <translation>&amp;Provoz</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>Č&amp;as</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Nápověda</translation>
    </message>
    <message>
        <source>Find anything  Ctrl+K</source>
        <translation>Najít cokoli  Ctrl+K</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Asset card</source>
        <translation>Karta zařízení</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Průběhy</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmy</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanály</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Hlášení</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritická</translation>
    </message>
    <message>
        <source>high</source>
        <translation>vysoká</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>střední</translation>
    </message>
    <message>
        <source>low</source>
        <translation>nízká</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>pominul</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Řádek %1: %2</translation>
    </message>
    <message>
        <source>Loaded %1 samples of %2 rows; %3 were there already, %4 rows had a fault.</source>
        <translation>Načteno vzorků: %1 z %2 řádků; %3 tu už bylo, %4 řádků mělo chybu.</translation>
    </message>
    <message>
        <source>Exported %1 samples in %2 rows.</source>
        <translation>Exportováno vzorků: %1 v %2 řádcích.</translation>
    </message>
    <message>
        <source>%1 bad samples are empty cells: the long layout keeps them with their quality.</source>
        <translation>%1 špatných vzorků jsou prázdné buňky: dlouhé uspořádání je zachová i s kvalitou.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Teplotní mapa</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Myš</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Kreslení</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Název pohledu</translation>
    </message>
    <message>
        <source>rename a view</source>
        <translation>přejmenovat pohled</translation>
    </message>
    <message>
        <source>remove a view</source>
        <translation>odebrat pohled</translation>
    </message>
    <message>
        <source>No set was kept yet</source>
        <translation>Zatím nebyla uložena žádná sada</translation>
    </message>
    <message>
        <source>Name of the set</source>
        <translation>Název sady</translation>
    </message>
    <message>
        <source>rename a set</source>
        <translation>přejmenovat sadu</translation>
    </message>
    <message>
        <source>remove a set</source>
        <translation>odebrat sadu</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Přejmenovat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Add the selection to</source>
        <translation>Přidat výběr do</translation>
    </message>
    <message>
        <source>Take the selection out of</source>
        <translation>Odebrat výběr z</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sady</translation>
    </message>
</context>
<context>
    <name>worker</name>
    <message>
        <source>It needs more memory than it is allowed. Raise the memory limit, or use a simpler file.</source>
        <translation>Potřebuje víc paměti, než smí mít. Zvyšte mez paměti, nebo použijte jednodušší soubor.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Check that it exists and may be read.</source>
        <translation>Soubor nelze otevřít. Zkontrolujte, že existuje a smí se číst.</translation>
    </message>
    <message>
        <source>The file is empty. Export it again.</source>
        <translation>Soubor je prázdný. Exportujte ho znovu.</translation>
    </message>
    <message>
        <source>No importer knows this file&apos;s content. Export it in one of these formats: %1.</source>
        <translation>Obsah tohoto souboru žádný import nezná. Exportujte ho v některém z těchto formátů: %1.</translation>
    </message>
    <message>
        <source>none, because no import plugin was found</source>
        <translation>žádný, protože nebyl nalezen žádný zásuvný modul pro import</translation>
    </message>
    <message>
        <source>The importer made a model that contradicts itself. Please report it with the detail and the file.</source>
        <translation>Import vytvořil model, který si protiřečí. Nahlaste to prosím s podrobnostmi a souborem.</translation>
    </message>
    <message>
        <source>Simplifying</source>
        <translation>Zjednodušuje se</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Ukládá se</translation>
    </message>
    <message>
        <source>The worker knows no task “%1”. Use: twinscope-worker import FILE --out CACHEFILE</source>
        <translation>Pracovní proces nezná úlohu „%1“. Použití: twinscope-worker import FILE --out CACHEFILE</translation>
    </message>
    <message>
        <source>Something went wrong inside Twinscope; please report it with the detail.</source>
        <translation>Uvnitř Twinscope se něco pokazilo; nahlaste to prosím i s podrobnostmi.</translation>
    </message>
    <message>
        <source>The import was called wrongly. Use: twinscope-worker import FILE --out CACHEFILE [--coarse CACHEFILE] [--detail coarse|normal|fine] [--unit METRES] [--up x|y|z] [--memory BYTES]</source>
        <translation>Import byl zavolán nesprávně. Použití: twinscope-worker import SOUBOR --out MEZIPAMĚŤ [--coarse MEZIPAMĚŤ] [--detail coarse|normal|fine] [--unit METRY] [--up x|y|z] [--memory BAJTY]</translation>
    </message>
</context>
</TS>
