package io.assay.runtime.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.runtime.UnusableModelException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainXmlTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
    void readsTheEncodingThatTheFileDeclares(String encoding) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><a name=\"Müller\"/>";

        assertThat(PlainXml.text(xml.getBytes(Charset.forName(encoding)))).isEqualTo(xml);
    }

    @Test
    void leavesAByteOrderMarkOut() {
        assertThat(PlainXml.text("\uFEFF<a/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("<a/>");
    }

    @Test
    void refusesBytesThatAreNotInTheirEncoding() {
        byte[] bytes = "<a name=\"Müller\"/>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> PlainXml.text(bytes)).isInstanceOf(UnusableModelException.class).hasMessageContaining("encoding");
    }

    @Test
    void readsTextsThatEscapeALot() {
        String xml = "<a>" + "&lt;".repeat(150_000) + "</a>";

        assertThat(PlainXml.text(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void refusesADocumentTypeInAnyEncoding(String encoding) {
        String xml = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>";

        assertThatThrownBy(() -> PlainXml.text(xml.getBytes(Charset.forName(encoding))))
                .isInstanceOf(UnusableModelException.class).hasMessageContaining("DOCTYPE");
    }
}
