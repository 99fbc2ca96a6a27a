package org.cohesioncyber.hub.takeout;

import java.util.UUID;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** JSON for people to read and programs to keep: indented, identities as plain text. */
final class TakeoutJson {

	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.addModule(new SimpleModule().setSerializerModifier(new PlainIdentities()))
		.build();

	private TakeoutJson() {
	}

	private static final class PlainIdentities extends ValueSerializerModifier {

		private static final long serialVersionUID = 1L;

		@Override
		public ValueSerializer<?> modifySerializer(SerializationConfig config, BeanDescription.Supplier description,
				ValueSerializer<?> serializer) {
			var components = description.getBeanClass().getRecordComponents();
			boolean isIdentity = components != null && components.length == 1 && components[0].getType() == UUID.class;
			return isIdentity ? ToStringSerializer.instance : serializer;
		}

	}

}
