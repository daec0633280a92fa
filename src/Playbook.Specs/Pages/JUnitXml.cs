using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Playbook.Plan.Model;
using Playbook.Specs.Results;

namespace Playbook.Specs.Pages;

/// <summary>Results as JUnit XML, in the form that build servers read. Times are 0: the same playbook gives the same bytes.</summary>
public static class JUnitXml
{
    /// <summary>The results of one playbook.</summary>
    public sealed record Suite(string Path, CampaignPlan Plan, ImmutableArray<TestResult> Results);

    public static string Write(IReadOnlyList<Suite> suites)
    {
        var text = new StringBuilder();
        var settings = new XmlWriterSettings { Indent = true, IndentChars = "  ", NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = false };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartElement("testsuites");
            foreach (var suite in suites) Write(xml, suite);
            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text + "\n";
    }

    private static void Write(XmlWriter xml, Suite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Path);
        Attribute(xml, "tests", Number(suite.Results.Length));
        Attribute(xml, "failures", Number(suite.Results.Count(r => r.Verdict == Verdict.Failed)));
        Attribute(xml, "errors", Number(suite.Results.Count(r => r.Verdict == Verdict.Error)));
        Attribute(xml, "skipped", "0");
        Attribute(xml, "time", "0");
        foreach (var result in suite.Results) Write(xml, suite, result);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Suite suite, TestResult result)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", result.Test.Title);
        Attribute(xml, "classname", suite.Plan.Name);
        Attribute(xml, "time", "0");

        // The schema wants errors before failures.
        foreach (var expectation in result.Expectations.Where(e => e.Verdict != Verdict.Passed).OrderByDescending(e => e.Verdict))
        {
            xml.WriteStartElement(expectation.Verdict == Verdict.Error ? "error" : "failure");
            Attribute(xml, "message", $"{expectation.Expectation.Name}: {expectation.Instead}");
            Attribute(xml, "type", expectation.Verdict == Verdict.Error ? "error" : "expectation");
            xml.WriteString(Clean(ResultPage.Explain(expectation, suite.Plan)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML has no place for control characters, not even escaped.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(rune.Value is '\n' or '\t' or >= 0x20 and not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD");
        return clean.ToString();
    }
}
