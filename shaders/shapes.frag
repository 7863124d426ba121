// The tint times the texture: white for plain shapes, white with the coverage as alpha for text, its own colours for an emoji.
// sRGB throughout, and so is the blending: browsers blend text like this, and the mirror's text must look the same.
precision mediump float;
uniform sampler2D picture;
in vec2 place;
in vec4 tint;
out vec4 color;

void main() {
    color = tint * texture(picture, place);
}
