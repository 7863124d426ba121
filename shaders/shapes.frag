// The tint times the texture: white with the coverage as alpha for text, its own colours for an emoji. Right of the texture, at
// places past 1, there is nothing to look up: plain shapes.
// Left of the texture, at negative places, are its pictures of text that was drawn upon a ground, which the tint tells: they
// are shown as they are, and nothing where they have its colour.
// sRGB throughout, and so is the blending: browsers blend text like this, and the mirror's text must look the same.
precision mediump float;
uniform sampler2D picture;
in vec2 place;
in vec4 tint;
out vec4 color;

void main() {
    vec4 texel = texture(picture, abs(place));
    // Less than half of what two colours of 8 bits differ by.
    bool is_ground = all(lessThan(abs(texel.rgb - tint.rgb), vec3(0.0019)));
    color = place.x > 1.5 ? tint : place.x < 0.0 ? vec4(texel.rgb, is_ground ? 0.0 : 1.0) : tint * texel;
}
