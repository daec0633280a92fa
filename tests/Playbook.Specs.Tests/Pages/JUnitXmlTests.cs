using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Playbook.Specs.Pages;

namespace Playbook.Specs.Tests.Pages;

public sealed class JUnitXmlTests
{
    /// <summary>The part of the schema of Jenkins' xUnit plugin (junit-10.xsd) that concerns what is written.</summary>
    private const string Schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:simpleType name="decimalNumber"><xs:restriction base="xs:string"><xs:pattern value="(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]{1,3})?"/></xs:restriction></xs:simpleType>
          <xs:complexType name="problem" mixed="true">
            <xs:attribute name="message" type="xs:string"/>
            <xs:attribute name="type" type="xs:string"/>
          </xs:complexType>
          <xs:element name="testcase">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="skipped" minOccurs="0"/>
                <xs:element name="error" type="problem" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="failure" type="problem" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="system-out" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
                <xs:element name="system-err" type="xs:string" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="classname" type="xs:string"/>
              <xs:attribute name="status" type="xs:string"/>
              <xs:attribute name="time" type="decimalNumber"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="testsuite">
            <xs:complexType>
              <xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
              <xs:attribute name="failures" type="xs:nonNegativeInteger"/>
              <xs:attribute name="errors" type="xs:nonNegativeInteger"/>
              <xs:attribute name="skipped" type="xs:nonNegativeInteger"/>
              <xs:attribute name="time" type="decimalNumber"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="testsuites">
            <xs:complexType><xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    [Fact]
    public void Results_are_valid_and_count_failures_and_errors()
    {
        var document = TestWorld.Compile(
            """
            test passes { at 2026-03-30T12:00; expect e = posted noon }
            test fails { at 2026-03-30T12:00; expect e = message of noon contains "<券> & ]]>\u0001" }
            test breaks { at 2026-03-30T12:00; given { attribute city = 长沙 }; expect e = sent news }

            """);
        document = document with { Tests = [.. document.Tests.Select(test => test.Name == "breaks" ? test with { Given = new() } : test)] };
        var xml = JUnitXml.Write([new JUnitXml.Suite("world.playbook", document.Plan, TestWorld.Run(document, out _)), new JUnitXml.Suite("empty.playbook", document.Plan, [])]);
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n", xml, StringComparison.Ordinal);

        var schemas = new XmlSchemaSet();
        using (var reader = XmlReader.Create(new StringReader(Schema))) schemas.Add(null, reader);
        var read = XDocument.Parse(xml);
        read.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
        var suite = read.Root!.Elements("testsuite").First();
        Assert.Equal(("3", "1", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value));
        Assert.Contains("<券> & ]]>\uFFFD", suite.Descendants("failure").Single().Value, StringComparison.Ordinal);
    }
}
